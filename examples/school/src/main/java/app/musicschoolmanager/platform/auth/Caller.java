package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.user.Role;

/**
 * On whose behalf something happens.
 *
 * @param userId the user's id, or null for the app itself (a schedule) and for anybody
 * @param email the user's address, or null for the app itself and for anybody
 * @param role null for anybody
 */
public record Caller(String userId, String email, Role role) {

  /** The app acting by itself, as its schedules do. */
  public static final Caller SYSTEM = new Caller(null, null, Role.ADMIN);

  /** Somebody without an account, who gets what is open to anybody. */
  public static final Caller ANYBODY = new Caller(null, null, null);

  public boolean isAnybody() {
    return role == null;
  }
}
