package org.example.makerspace.lockerrequest;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** A locker that somebody would like to have, and who decides on it. All see who asks for what. */
public record LockerRequest(
    String id,
    String reason,
    String askedBy,
    String decidedBy,
    State state,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State {
    OPEN("open"),
    GRANTED("granted");

    private final String value;

    State(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
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
        entry.createdAt(),
        entry.updatedAt());
  }
}
