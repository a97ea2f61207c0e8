package app.gardenclubtoolrental.loan;

import app.gardenclubtoolrental.platform.model.Entry;
import app.gardenclubtoolrental.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Eine Ausleihe hält fest, welches Mitglied welches Gerät für welchen Zeitraum hat, wann es
 * zurückkam und welche Gebühr angefallen ist.
 */
public record Loan(
    String id,
    String device,
    String borrowerId,
    String borrowerName,
    String borrowerEmail,
    LocalDate startDate,
    LocalDate endDate,
    LocalDate returnedOn,
    ReturnCondition returnCondition,
    BigDecimal fee,
    LocalDate lastReminderOn,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Zustand bei der Rückgabe". */
  public enum ReturnCondition {
    GOOD("good"),
    USED("used"),
    DEFECTIVE("defective");

    private final String value;

    ReturnCondition(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static ReturnCondition of(String value) {
      for (ReturnCondition choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static LoanDraft draft() {
    return new LoanDraft();
  }

  static Loan of(Entry entry) {
    Values values = entry.values();
    return new Loan(
        entry.id(),
        values.text("device"),
        values.text("borrowerId"),
        values.text("borrowerName"),
        values.text("borrowerEmail"),
        values.date("startDate"),
        values.date("endDate"),
        values.date("returnedOn"),
        ReturnCondition.of(values.text("returnCondition")),
        values.decimal("fee"),
        values.date("lastReminderOn"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
