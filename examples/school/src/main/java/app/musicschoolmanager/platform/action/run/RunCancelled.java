package app.musicschoolmanager.platform.action.run;

/** Somebody has ended a run before it ended by itself. */
public final class RunCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String by;

  RunCancelled(String by) {
    super("It was cancelled.");
    this.by = by;
  }

  /** The id of the user who has. */
  public String by() {
    return by;
  }
}
