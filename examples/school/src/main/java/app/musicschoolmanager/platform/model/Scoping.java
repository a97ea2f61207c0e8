package app.musicschoolmanager.platform.model;

/** Whose records a model's records are. */
public enum Scoping {
  /** Each user sees and changes only their own records. */
  USER_SCOPED,
  /** All users see the same records. */
  SHARED_DATA,
  /** All users see the same records, but the fields marked personal hold a value per user. */
  MIXED
}
