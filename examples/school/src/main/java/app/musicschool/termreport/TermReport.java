package app.musicschool.termreport;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/** The report a teacher writes about a pupil for one term and hands in to the owner. */
public record TermReport(
    String id,
    String child,
    String term,
    Long practiceMark,
    Long rhythmMark,
    Long hearingMark,
    String text,
    State state,
    String remark,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State {
    DRAFT("draft"),
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

  /** Starts a new record, or a change to one. */
  public static TermReportDraft draft() {
    return new TermReportDraft();
  }

  static TermReport of(Entry entry) {
    Values values = entry.values();
    return new TermReport(
        entry.id(),
        values.text("child"),
        values.text("term"),
        values.integer("practiceMark"),
        values.integer("rhythmMark"),
        values.integer("hearingMark"),
        values.text("text"),
        State.of(values.text("state")),
        values.text("remark"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
