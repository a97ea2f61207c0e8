package app.musicschool.absence;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** Lessons for which a child has been excused. */
public record Absence(
    String id,
    String child,
    LocalDate date,
    String enteredBy,
    Instant teacherInformedAt,
    ChildStatus childStatus,
    Instant createdAt,
    Instant updatedAt) {

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
  public static AbsenceDraft draft() {
    return new AbsenceDraft();
  }

  static Absence of(Entry entry) {
    Values values = entry.values();
    return new Absence(
        entry.id(),
        values.text("child"),
        values.date("date"),
        values.text("enteredBy"),
        values.instant("teacherInformedAt"),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
