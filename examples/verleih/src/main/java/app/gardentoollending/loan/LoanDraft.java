package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Values;
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

  public LoanDraft startDate(LocalDate value) {
    return set("startDate", value);
  }

  public LoanDraft dueDate(LocalDate value) {
    return set("dueDate", value);
  }

  public LoanDraft state(Loan.State value) {
    return set("state", value == null ? null : value.value());
  }

  public LoanDraft returnDate(LocalDate value) {
    return set("returnDate", value);
  }

  public LoanDraft returnCondition(Loan.ReturnCondition value) {
    return set("returnCondition", value == null ? null : value.value());
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
