package org.example.makerspace.item;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** What the store keeps: plywood, filament, screws. */
public record Item(
    String id,
    String name,
    BigDecimal price,
    long stock,
    Long reorderAt,
    String supplier,
    Boolean favourite,
    Rating rating,
    String remark,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "My rating". */
  public enum Rating implements Option.Constant {
    GOOD("good", "Good"),
    FAIR("fair", "So-so"),
    BAD("bad", "Bad");

    private final String value;
    private final String label;

    Rating(String value, String label) {
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

    static Rating of(String value) {
      for (Rating choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static ItemDraft draft() {
    return new ItemDraft();
  }

  static Item of(Entry entry) {
    Values values = entry.values();
    return new Item(
        entry.id(),
        values.text("name"),
        values.decimal("price"),
        values.integer("stock"),
        values.integer("reorderAt"),
        values.text("supplier"),
        values.flag("favourite"),
        Rating.of(values.text("rating")),
        values.text("remark"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
