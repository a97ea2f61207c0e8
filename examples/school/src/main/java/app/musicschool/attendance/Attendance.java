package app.musicschool.attendance;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** For every lesson, whether the child came. */
public record Attendance(
    String id,
    String child,
    LocalDate date,
    Status status,
    ChildStatus childStatus,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Attendance". */
  public enum Status {
    OPEN("open"),
    CAME("came"),
    DID_NOT_COME("did_not_come");

    private final String value;

    Status(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Status of(String value) {
      for (Status choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Pupil status at that time". */
  public enum ChildStatus {
    CURRENT("current"),
    FORMER("former");

    private final String value;

    ChildStatus(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
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
        values.date("date"),
        Status.of(values.text("status")),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
