package app.musicschoolmanager.platform;

/** Whom the app is for. */
public enum AppType {
  /** Administrators only; nobody registers without their invitation. */
  ADMIN_ONLY,
  /** Administrators and members. */
  BOTH_ROLES
}
