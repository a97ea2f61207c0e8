package app.gardentoolrental.loanreminder;

import app.gardentoolrental.platform.model.Entry;
import app.gardentoolrental.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** Hält fest, für welche Ausleihe an welchem Tag eine Erinnerung verschickt wurde. */
public record LoanReminder(
    String id, String loan, LocalDate day, Reason reason, Instant createdAt, Instant updatedAt) {

  /** The choices of "Anlass". */
  public enum Reason {
    DUE_TOMORROW("due_tomorrow"),
    OVERDUE("overdue");

    private final String value;

    Reason(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Reason of(String value) {
      for (Reason choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static LoanReminderDraft draft() {
    return new LoanReminderDraft();
  }

  static LoanReminder of(Entry entry) {
    Values values = entry.values();
    return new LoanReminder(
        entry.id(),
        values.text("loan"),
        values.date("day"),
        Reason.of(values.text("reason")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
