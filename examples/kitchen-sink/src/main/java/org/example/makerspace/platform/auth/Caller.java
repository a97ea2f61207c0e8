package org.example.makerspace.platform.auth;

import org.example.makerspace.platform.user.Role;

/**
 * On whose behalf something happens.
 *
 * @param userId the user's id, or null for the app itself (a schedule)
 * @param email the user's address, or null for the app itself
 */
public record Caller(String userId, String email, Role role) {

  /** The app acting by itself, as its schedules do. */
  public static final Caller SYSTEM = new Caller(null, null, Role.ADMIN);
}
