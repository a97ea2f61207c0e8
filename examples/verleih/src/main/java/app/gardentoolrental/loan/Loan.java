package app.gardentoolrental.loan;

import app.gardentoolrental.platform.model.Entry;
import app.gardentoolrental.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Eine Ausleihe eines Geräts durch ein Mitglied für einen Zeitraum, mit Rückgabe und Gebühr. */
public record Loan(
    String id,
    String device,
    String borrower,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal dailyFee,
    ConditionAtLoan conditionAtLoan,
    Status status,
    LocalDate returnDay,
    ReturnCondition returnCondition,
    BigDecimal fee,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Zustand bei der Ausleihe". */
  public enum ConditionAtLoan {
    GOOD("good"),
    SIGNS_OF_USE("signs_of_use"),
    DEFECTIVE("defective");

    private final String value;

    ConditionAtLoan(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static ConditionAtLoan of(String value) {
      for (ConditionAtLoan choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Status". */
  public enum Status {
    LENT("lent"),
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
        values.date("firstDay"),
        values.date("lastDay"),
        values.decimal("dailyFee"),
        ConditionAtLoan.of(values.text("conditionAtLoan")),
        Status.of(values.text("status")),
        values.date("returnDay"),
        ReturnCondition.of(values.text("returnCondition")),
        values.decimal("fee"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
