package app.musicschoolmanager.platform.db;

/** The database could not do its work: it refused a statement, or the work was cancelled. */
public sealed class DatabaseFailure extends RuntimeException permits DatabaseUnavailable {
  private static final long serialVersionUID = 1;

  public DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
