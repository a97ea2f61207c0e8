package app.gardentoollending.loan;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Eine Ausleihe zeigt, wer welches Gerät hat und bis wann, und nach der Rückgabe die Gebühr. */
public record Loan(
    String id,
    String device,
    String borrower,
    LocalDate startDate,
    LocalDate dueDate,
    State state,
    BigDecimal dailyFee,
    LocalDate returnDate,
    ReturnCondition returnCondition,
    BigDecimal fee,
    LocalDate lastReminderOn,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Stand". */
  public enum State implements Option.Constant {
    LENT("lent", "verliehen"),
    RETURNED("returned", "zurückgegeben");

    private final String value;
    private final String label;

    State(String value, String label) {
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

    static State of(String value) {
      for (State choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Zustand bei der Rückgabe". */
  public enum ReturnCondition implements Option.Constant {
    GOOD("good", "gut"),
    SIGNS_OF_USE("signs_of_use", "Gebrauchsspuren"),
    DEFECTIVE("defective", "defekt");

    private final String value;
    private final String label;

    ReturnCondition(String value, String label) {
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
        values.date("dueDate"),
        State.of(values.text("state")),
        values.decimal("dailyFee"),
        values.date("returnDate"),
        ReturnCondition.of(values.text("returnCondition")),
        values.decimal("fee"),
        values.date("lastReminderOn"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
