package app.musicschoolmanager.platform.db;

import java.util.List;

/** A change that a rule of the database forbids. */
public final class ConstraintViolation extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Which sort of rule. */
  public enum Kind {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK
  }

  private final Kind kind;
  private final transient List<String> columns;

  ConstraintViolation(Kind kind, List<String> columns, Throwable cause) {
    super(kind + " constraint failed " + columns, cause);
    this.kind = kind;
    this.columns = columns;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The columns concerned, or the name of the index on an expression; empty where the database does
   * not say.
   */
  public List<String> columns() {
    return columns;
  }
}
