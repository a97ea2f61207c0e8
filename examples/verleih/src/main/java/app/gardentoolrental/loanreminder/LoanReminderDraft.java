package app.gardentoolrental.loanreminder;

import app.gardentoolrental.platform.model.Values;
import java.time.LocalDate;

/** A new {@link LoanReminder}, or a change to one: only what is set here is written. */
public final class LoanReminderDraft {
  private Values values = Values.none();

  LoanReminderDraft() {}

  public LoanReminderDraft loan(String value) {
    return set("loan", value);
  }

  public LoanReminderDraft day(LocalDate value) {
    return set("day", value);
  }

  public LoanReminderDraft reason(LoanReminder.Reason value) {
    return set("reason", value == null ? null : value.value());
  }

  Values values() {
    return values;
  }

  private LoanReminderDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
