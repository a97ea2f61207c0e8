package app.musicschool.child;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A child of the music school with instrument, teacher, weekly lesson time and parents. */
public record Child(
    String id,
    String name,
    LocalDate birthday,
    Instrument instrument,
    String teacher,
    LessonWeekday lessonWeekday,
    String lessonTime,
    String parent1,
    String parent2,
    Status status,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Instrument". */
  public enum Instrument {
    PIANO("piano"),
    VIOLIN("violin"),
    GUITAR("guitar"),
    SINGING("singing");

    private final String value;

    Instrument(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Instrument of(String value) {
      for (Instrument choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Lesson weekday". */
  public enum LessonWeekday {
    MONDAY("monday"),
    TUESDAY("tuesday"),
    WEDNESDAY("wednesday"),
    THURSDAY("thursday"),
    FRIDAY("friday"),
    SATURDAY("saturday"),
    SUNDAY("sunday");

    private final String value;

    LessonWeekday(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static LessonWeekday of(String value) {
      for (LessonWeekday choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Status". */
  public enum Status {
    CURRENT("current"),
    FORMER("former");

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

  /** Starts a new record, or a change to one. */
  public static ChildDraft draft() {
    return new ChildDraft();
  }

  static Child of(Entry entry) {
    Values values = entry.values();
    return new Child(
        entry.id(),
        values.text("name"),
        values.date("birthday"),
        Instrument.of(values.text("instrument")),
        values.text("teacher"),
        LessonWeekday.of(values.text("lessonWeekday")),
        values.text("lessonTime"),
        values.text("parent1"),
        values.text("parent2"),
        Status.of(values.text("status")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
