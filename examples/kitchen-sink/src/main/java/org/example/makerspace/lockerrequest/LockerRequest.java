package org.example.makerspace.lockerrequest;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** A locker that somebody would like to have, and who decides on it. All see who asks for what. */
public record LockerRequest(
    String id,
    String reason,
    String askedBy,
    String decidedBy,
    State state,
    String slip,
    Instant askedAt,
    LocalDate until,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State implements Option.Constant {
    OPEN("open", "Open"),
    GRANTED("granted", "Granted");

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
  public static LockerRequestDraft draft() {
    return new LockerRequestDraft();
  }

  static LockerRequest of(Entry entry) {
    Values values = entry.values();
    return new LockerRequest(
        entry.id(),
        values.text("reason"),
        values.text("askedBy"),
        values.text("decidedBy"),
        State.of(values.text("state")),
        values.text("slip"),
        values.instant("askedAt"),
        values.date("until"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
