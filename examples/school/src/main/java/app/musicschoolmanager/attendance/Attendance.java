package app.musicschoolmanager.attendance;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** Whether a child came to the lesson on a certain day, ticked by the teacher. */
public record Attendance(
    String id,
    String child,
    LocalDate day,
    boolean came,
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
  public static AttendanceDraft draft() {
    return new AttendanceDraft();
  }

  static Attendance of(Entry entry) {
    Values values = entry.values();
    return new Attendance(
        entry.id(),
        values.text("child"),
        values.date("day"),
        values.flag("came"),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
