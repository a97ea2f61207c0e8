package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.user.Role;

/**
 * Who gives a field its value by hand, among those who may write the record. What the app does
 * itself, in its actions or by a link that it has made, sets every field.
 */
public enum Setter {
  ANYBODY,
  ADMIN,
  /** Nobody by hand. */
  ACTIONS;

  /** Whether somebody with this role does; nobody without an account sets what not anybody may. */
  public boolean admits(Role role) {
    return this == ANYBODY || (this == ADMIN && role == Role.ADMIN);
  }
}
