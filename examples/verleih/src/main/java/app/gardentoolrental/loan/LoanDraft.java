package app.gardentoolrental.loan;

import app.gardentoolrental.platform.model.Values;
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

  public LoanDraft firstDay(LocalDate value) {
    return set("firstDay", value);
  }

  public LoanDraft lastDay(LocalDate value) {
    return set("lastDay", value);
  }

  public LoanDraft status(Loan.Status value) {
    return set("status", value == null ? null : value.value());
  }

  public LoanDraft returnDay(LocalDate value) {
    return set("returnDay", value);
  }

  public LoanDraft returnCondition(Loan.ReturnCondition value) {
    return set("returnCondition", value == null ? null : value.value());
  }

  Values values() {
    return values;
  }

  private LoanDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
