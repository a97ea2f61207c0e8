package app.musicschoolmanager.platform.model;

/** What becomes of a record when the record that it points to is deleted. */
public enum OnDelete {
  /** The deletion is refused while something points there. */
  RESTRICT,
  /** It is deleted with it. */
  CASCADE,
  /** It stays, pointing nowhere. */
  SET_NULL
}
