package org.example.makerspace.stockmovement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** Material that somebody takes from the store or brings back. Every piece counts. */
public record StockMovement(
    String id,
    String ownerId,
    String code,
    String item,
    String repair,
    long pieces,
    BigDecimal weight,
    LocalDate day,
    Instant weighedAt,
    Direction direction,
    Boolean checked,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Direction". */
  public enum Direction implements Option.Constant {
    OUT("out", "Taken out"),
    BACK("back", "Brought back");

    private final String value;
    private final String label;

    Direction(String value, String label) {
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

    static Direction of(String value) {
      for (Direction choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static StockMovementDraft draft() {
    return new StockMovementDraft();
  }

  static StockMovement of(Entry entry) {
    Values values = entry.values();
    return new StockMovement(
        entry.id(),
        entry.ownerId(),
        values.text("code"),
        values.text("item"),
        values.text("repair"),
        values.integer("pieces"),
        values.decimal("weight"),
        values.date("day"),
        values.instant("weighedAt"),
        Direction.of(values.text("direction")),
        values.flag("checked"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
