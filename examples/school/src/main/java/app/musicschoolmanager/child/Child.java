package app.musicschoolmanager.child;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
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
    String firstParent,
    String secondParent,
    Status status,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Instrument". */
  public enum Instrument implements Option.Constant {
    PIANO("piano", "Piano"),
    VIOLIN("violin", "Violin"),
    GUITAR("guitar", "Guitar"),
    SINGING("singing", "Singing");

    private final String value;
    private final String label;

    Instrument(String value, String label) {
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

    static Instrument of(String value) {
      for (Instrument choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** The choices of "Lesson day". */
  public enum LessonWeekday implements Option.Constant {
    MONDAY("monday", "Monday"),
    TUESDAY("tuesday", "Tuesday"),
    WEDNESDAY("wednesday", "Wednesday"),
    THURSDAY("thursday", "Thursday"),
    FRIDAY("friday", "Friday"),
    SATURDAY("saturday", "Saturday"),
    SUNDAY("sunday", "Sunday");

    private final String value;
    private final String label;

    LessonWeekday(String value, String label) {
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
  public enum Status implements Option.Constant {
    PUPIL("pupil", "Pupil"),
    FORMER_PUPIL("former_pupil", "Former pupil");

    private final String value;
    private final String label;

    Status(String value, String label) {
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
        values.text("firstParent"),
        values.text("secondParent"),
        Status.of(values.text("status")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
