package app.musicschoolmanager.report;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;

/**
 * The report on a child for one term, with marks and a text, which parents can read once it is
 * released.
 */
public record Report(
    String id,
    String child,
    String term,
    long practiceMark,
    long rhythmMark,
    long hearingMark,
    String text,
    State state,
    Instant parentsMailedAt,
    Long remarkCount,
    ChildStatus childStatus,
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
  public static ReportDraft draft() {
    return new ReportDraft();
  }

  static Report of(Entry entry) {
    Values values = entry.values();
    return new Report(
        entry.id(),
        values.text("child"),
        values.text("term"),
        values.integer("practiceMark"),
        values.integer("rhythmMark"),
        values.integer("hearingMark"),
        values.text("text"),
        State.of(values.text("state")),
        values.instant("parentsMailedAt"),
        values.integer("remarkCount"),
        ChildStatus.of(values.text("childStatus")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
