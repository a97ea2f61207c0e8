package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Eine Ausleihe hält fest, wer welches Gerät von wann bis wann hat, wann es zurückkam und was es
 * gekostet hat.
 */
public record Loan(
    String id,
    String device,
    String borrower,
    LocalDate startDate,
    LocalDate endDate,
    BigDecimal dailyFee,
    ConditionWhenLent conditionWhenLent,
    Status status,
    LocalDate returnDate,
    ReturnCondition returnCondition,
    BigDecimal fee,
    LocalDate lastReminderDate,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Zustand bei der Ausleihe". */
  public enum ConditionWhenLent {
    GOOD("good"),
    SIGNS_OF_USE("signs_of_use"),
    DEFECTIVE("defective");

    private final String value;

    ConditionWhenLent(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static ConditionWhenLent of(String value) {
      for (ConditionWhenLent choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Stand". */
  public enum Status {
    OPEN("open"),
    RETURNED("returned");

    private final String value;

    Status(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Status of(String value) {
      for (Status choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Zustand bei der Rückgabe". */
  public enum ReturnCondition {
    GOOD("good"),
    SIGNS_OF_USE("signs_of_use"),
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
        values.text("borrower"),
        values.date("startDate"),
        values.date("endDate"),
        values.decimal("dailyFee"),
        ConditionWhenLent.of(values.text("conditionWhenLent")),
        Status.of(values.text("status")),
        values.date("returnDate"),
        ReturnCondition.of(values.text("returnCondition")),
        values.decimal("fee"),
        values.date("lastReminderDate"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
