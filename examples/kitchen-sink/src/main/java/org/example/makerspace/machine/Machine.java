package org.example.makerspace.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** Machines of the workshop, with "quirks" &amp; co. */
public record Machine(
    String id,
    String name,
    String serial,
    String room,
    String accessoryOf,
    State state,
    LocalDate boughtOn,
    BigDecimal price,
    Instant servicedAt,
    boolean inductionNeeded,
    JsonNode settings,
    String manual,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State implements Option.Constant {
    READY("ready", "Ready"),
    BROKEN("broken", "Broken – don't touch!"),
    RETIRED("retired", "Retired");

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

  /** Starts a new record, or a change to one. */
  public static MachineDraft draft() {
    return new MachineDraft();
  }

  static Machine of(Entry entry) {
    Values values = entry.values();
    return new Machine(
        entry.id(),
        values.text("name"),
        values.text("serial"),
        values.text("room"),
        values.text("accessoryOf"),
        State.of(values.text("state")),
        values.date("boughtOn"),
        values.decimal("price"),
        values.instant("servicedAt"),
        values.flag("inductionNeeded"),
        values.json("settings"),
        values.text("manual"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
