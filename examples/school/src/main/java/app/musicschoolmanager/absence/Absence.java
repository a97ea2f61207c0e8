package app.musicschoolmanager.absence;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A lesson that a child will miss, reported in advance by a parent or entered by the school. */
public record Absence(
    String id,
    String child,
    LocalDate day,
    LocalDate mailedDay,
    ChildStatus childStatus,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Status of the child when entered". */
  public enum ChildStatus implements Option.Constant {
    PUPIL("pupil", "Pupil"),
    FORMER_PUPIL("former_pupil", "Former pupil");

    private final String value;
    private final String label;

    ChildStatus(String value, String label) {
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

    static ChildStatus of(String value) {
      for (ChildStatus choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static AbsenceDraft draft() {
    return new AbsenceDraft();
  }

  static Absence of(Entry entry) {
    Values values = entry.values();
    return new Absence(
        entry.id(),
        values.text("child"),
        values.date("day"),
        values.date("mailedDay"),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
