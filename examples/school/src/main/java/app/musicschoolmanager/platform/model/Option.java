package app.musicschoolmanager.platform.model;

/** One choice of an enum field: what is stored, and what people read. */
public record Option(String value, String label) {

  /** A choice as a constant of Java. */
  public interface Constant {
    /** As it is stored and as the API spells it. */
    String value();

    /** What people read. */
    String label();
  }
}
