package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.user.Role;

/** For whom a thing is meant. What is meant for members is open to administrators too. */
public enum Audience {
  ADMIN,
  MEMBER,
  BOTH;

  /** Whether somebody with this role belongs to the audience; without an account nobody does. */
  public boolean admits(Role role) {
    return role != null && (this != ADMIN || role == Role.ADMIN);
  }
}
