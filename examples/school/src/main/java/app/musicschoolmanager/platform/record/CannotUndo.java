package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.HttpProblem;
import java.util.List;

/** A deletion that cannot be taken back, because of what has happened since. */
public final class CannotUndo extends HttpProblem {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String what;

  /** What stands against it. */
  public enum Reason {
    /** Another record has the same unique value by now. */
    TAKEN("Another record has the same %s by now."),
    /** Something that it points to is gone. */
    GONE("Something that %s points to is gone by now."),
    /** A record would break a rule by now. */
    RULE("%s");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private CannotUndo(Reason reason, String what) {
    super(409, "Conflict", "This cannot be taken back. " + reason.text.formatted(what));
    this.reason = reason;
    this.what = what;
  }

  /**
   * What the database says against it.
   *
   * @param title what the record is called, if they know who take it back, else null
   */
  static RuntimeException because(ConstraintViolation violation, Model model, String title) {
    return switch (violation.kind()) {
      case UNIQUE -> new CannotUndo(Reason.TAKEN, of(fields(violation, model), title));
      case FOREIGN_KEY -> new CannotUndo(Reason.GONE, of(model.label(), title));
      case CHECK, NOT_NULL -> violation;
    };
  }

  /**
   * What a rule says against it.
   *
   * @param title what the record is called, if they know who take it back, else null
   */
  static CannotUndo because(FieldError broken, Model model, String title) {
    return new CannotUndo(Reason.RULE, of(model.label(), title) + ": " + broken.message());
  }

  /** Of several that were deleted at once, it is told which one is meant. */
  private static String of(String label, String title) {
    return title == null ? label : label + " (" + title + ")";
  }

  private static String fields(ConstraintViolation violation, Model model) {
    List<String> labels =
        model.fields().stream()
            .filter(field -> violation.columns().contains(field.column()))
            .map(Field::label)
            .toList();
    return String.join(", ", labels);
  }

  public Reason reason() {
    return reason;
  }

  /** The label of the model or of the fields that the reason is about, or the rule's text. */
  public String what() {
    return what;
  }
}
