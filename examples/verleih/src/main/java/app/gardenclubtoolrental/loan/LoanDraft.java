package app.gardenclubtoolrental.loan;

import app.gardenclubtoolrental.platform.model.Values;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A new {@link Loan}, or a change to one: only what is set here is written. */
public final class LoanDraft {
  private Values values = Values.none();

  LoanDraft() {}

  public LoanDraft device(String value) {
    return set("device", value);
  }

  public LoanDraft borrowerId(String value) {
    return set("borrowerId", value);
  }

  public LoanDraft borrowerName(String value) {
    return set("borrowerName", value);
  }

  public LoanDraft borrowerEmail(String value) {
    return set("borrowerEmail", value);
  }

  public LoanDraft startDate(LocalDate value) {
    return set("startDate", value);
  }

  public LoanDraft endDate(LocalDate value) {
    return set("endDate", value);
  }

  public LoanDraft returnedOn(LocalDate value) {
    return set("returnedOn", value);
  }

  public LoanDraft returnCondition(Loan.ReturnCondition value) {
    return set("returnCondition", value == null ? null : value.value());
  }

  public LoanDraft fee(BigDecimal value) {
    return set("fee", value);
  }

  public LoanDraft lastReminderOn(LocalDate value) {
    return set("lastReminderOn", value);
  }

  Values values() {
    return values;
  }

  private LoanDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
