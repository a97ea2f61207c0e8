package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Eine Ausleihe: welches Mitglied welches Gerät von wann bis wann hat, wann es zurückkam und was es
 * gekostet hat.
 */
public record Loan(
    String id,
    String device,
    String borrower,
    LocalDate startOn,
    LocalDate dueOn,
    BigDecimal dailyFee,
    ConditionOnLoan conditionOnLoan,
    LocalDate returnedOn,
    ConditionOnReturn conditionOnReturn,
    BigDecimal fee,
    LocalDate lastReminderOn,
    boolean awaitingReturn,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Zustand bei der Ausleihe". */
  public enum ConditionOnLoan {
    GOOD("good"),
    SIGNS_OF_USE("signs_of_use"),
    DEFECTIVE("defective");

    private final String value;

    ConditionOnLoan(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static ConditionOnLoan of(String value) {
      for (ConditionOnLoan choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Zustand bei der Rückgabe". */
  public enum ConditionOnReturn {
    GOOD("good"),
    SIGNS_OF_USE("signs_of_use"),
    DEFECTIVE("defective");

    private final String value;

    ConditionOnReturn(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static ConditionOnReturn of(String value) {
      for (ConditionOnReturn choice : values()) {
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
        values.text("borrower"),
        values.date("startOn"),
        values.date("dueOn"),
        values.decimal("dailyFee"),
        ConditionOnLoan.of(values.text("conditionOnLoan")),
        values.date("returnedOn"),
        ConditionOnReturn.of(values.text("conditionOnReturn")),
        values.decimal("fee"),
        values.date("lastReminderOn"),
        values.flag("awaitingReturn"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
