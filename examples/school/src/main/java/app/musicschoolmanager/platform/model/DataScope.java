package app.musicschoolmanager.platform.model;

/** Which records somebody, or an action on their behalf, may touch. */
public enum DataScope {
  /** What the caller could do by hand: their own records, and shared ones as their role allows. */
  USER_SCOPED,
  /**
   * The caller's own records, and all shared ones whatever their role: being allowed to run the
   * action is the permission.
   */
  SHARED_DATA,
  /** The records of all users. Only an administrator, or the app itself, acts with it. */
  SYSTEM_WIDE,
  /** What is open to anybody: what public pages show, and new records by public forms. */
  OPEN,
  /** The one record that somebody was given a link to: having it is the permission. */
  LINKED
}
