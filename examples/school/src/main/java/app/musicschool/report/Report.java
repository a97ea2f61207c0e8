package app.musicschool.report;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/**
 * The teacher's report on a child for one term, with marks for practice, rhythm and hearing and a
 * text.
 */
public record Report(
    String id,
    String child,
    String term,
    String teacher,
    Long markPractice,
    Long markRhythm,
    Long markHearing,
    String text,
    State state,
    Instant releasedAt,
    Instant parentsMailedAt,
    Long remarkCount,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State implements Option.Constant {
    DRAFT("draft", "Draft"),
    HANDED_IN("handed_in", "Handed in"),
    GIVEN_BACK("given_back", "Given back"),
    RELEASED("released", "Released");

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
  public static ReportDraft draft() {
    return new ReportDraft();
  }

  static Report of(Entry entry) {
    Values values = entry.values();
    return new Report(
        entry.id(),
        values.text("child"),
        values.text("term"),
        values.text("teacher"),
        values.integer("markPractice"),
        values.integer("markRhythm"),
        values.integer("markHearing"),
        values.text("text"),
        State.of(values.text("state")),
        values.instant("releasedAt"),
        values.instant("parentsMailedAt"),
        values.integer("remarkCount"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
