package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Option;
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
  public enum ConditionOnLoan implements Option.Constant {
    GOOD("good", "gut"),
    SIGNS_OF_USE("signs_of_use", "Gebrauchsspuren"),
    DEFECTIVE("defective", "defekt");

    private final String value;
    private final String label;

    ConditionOnLoan(String value, String label) {
      this.value = value;
      this.label = label;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String label() {
      return label;
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
  public enum ConditionOnReturn implements Option.Constant {
    GOOD("good", "gut"),
    SIGNS_OF_USE("signs_of_use", "Gebrauchsspuren"),
    DEFECTIVE("defective", "defekt");

    private final String value;
    private final String label;

    ConditionOnReturn(String value, String label) {
      this.value = value;
      this.label = label;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String label() {
      return label;
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
