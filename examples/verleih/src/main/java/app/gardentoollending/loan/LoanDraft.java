package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A new {@link Loan}, or a change to one: only what is set here is written. */
public final class LoanDraft {
  private Values values = Values.none();

  LoanDraft() {}

  public LoanDraft device(String value) {
    return set("device", value);
  }

  public LoanDraft borrower(String value) {
    return set("borrower", value);
  }

  public LoanDraft startOn(LocalDate value) {
    return set("startOn", value);
  }

  public LoanDraft dueOn(LocalDate value) {
    return set("dueOn", value);
  }

  public LoanDraft dailyFee(BigDecimal value) {
    return set("dailyFee", value);
  }

  public LoanDraft returnedOn(LocalDate value) {
    return set("returnedOn", value);
  }

  public LoanDraft conditionOnReturn(Loan.ConditionOnReturn value) {
    return set("conditionOnReturn", value == null ? null : value.value());
  }

  public LoanDraft lastReminderOn(LocalDate value) {
    return set("lastReminderOn", value);
  }

  public LoanDraft awaitingReturn(boolean value) {
    return set("awaitingReturn", value);
  }

  Values values() {
    return values;
  }

  private LoanDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
