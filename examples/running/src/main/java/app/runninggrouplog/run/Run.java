package app.runninggrouplog.run;

import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Option;
import app.runninggrouplog.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A run that somebody in the group ran, with its date, kilometres, minutes and how it felt. */
public record Run(
    String id,
    LocalDate date,
    String runner,
    BigDecimal kilometres,
    long minutes,
    Feeling feeling,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "How it felt". */
  public enum Feeling implements Option.Constant {
    GREAT("great", "Great"),
    GOOD("good", "Good"),
    OKAY("okay", "Okay"),
    HARD("hard", "Hard"),
    BAD("bad", "Bad");

    private final String value;
    private final String label;

    Feeling(String value, String label) {
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

    static Feeling of(String value) {
      for (Feeling choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static RunDraft draft() {
    return new RunDraft();
  }

  static Run of(Entry entry) {
    Values values = entry.values();
    return new Run(
        entry.id(),
        values.date("date"),
        values.text("runner"),
        values.decimal("kilometres"),
        values.integer("minutes"),
        Feeling.of(values.text("feeling")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
