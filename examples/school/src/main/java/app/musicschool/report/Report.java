package app.musicschool.report;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/** The report on a child at the end of a term, with marks and a text. */
public record Report(
    String id,
    String child,
    String term,
    Long practice,
    Long rhythm,
    Long hearing,
    String text,
    State state,
    Long remarkCount,
    Instant firstParentInformedAt,
    Instant secondParentInformedAt,
    ChildStatus childStatus,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State {
    BEING_WRITTEN("being_written"),
    HANDED_IN("handed_in"),
    GIVEN_BACK("given_back"),
    RELEASED("released");

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
  public static ReportDraft draft() {
    return new ReportDraft();
  }

  static Report of(Entry entry) {
    Values values = entry.values();
    return new Report(
        entry.id(),
        values.text("child"),
        values.text("term"),
        values.integer("practice"),
        values.integer("rhythm"),
        values.integer("hearing"),
        values.text("text"),
        State.of(values.text("state")),
        values.integer("remarkCount"),
        values.instant("firstParentInformedAt"),
        values.instant("secondParentInformedAt"),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
