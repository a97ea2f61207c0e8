package app.musicschoolmanager.platform.web;

/** The request cannot be carried out in the present state of things. */
public final class Conflict extends HttpProblem {
  private static final long serialVersionUID = 1;

  /** Somebody else has changed it meanwhile. */
  public static final String CHANGED = "changed";

  /** Others still need it. */
  public static final String USED = "used";

  /** It has a number of a series without gaps. */
  public static final String NUMBERED = "numbered";

  private final String reason;
  private final String record;

  public Conflict(String detail) {
    this("", detail);
  }

  public Conflict(String reason, String detail) {
    this(reason, detail, null);
  }

  private Conflict(String reason, String detail, String record) {
    super(409, "Conflict", detail);
    this.reason = reason;
    this.record = record;
  }

  /** The same, of the record by that id: it is the one among several that stands against it. */
  public Conflict about(String id) {
    return new Conflict(reason, detail(), id);
  }

  /** The id of the record that stands against it, where that was one of several; else null. */
  public String record() {
    return record;
  }

  /** A word for what stands against it, or an empty text. */
  public String reason() {
    return reason;
  }
}
