package app.shopinventory.platform.db;

/**
 * The database could not do its work: it is unreachable, full, busy for too long, or the work was
 * cancelled.
 */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
