package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.user.Role;
import io.javalin.security.RouteRole;

/** Who may call a route. Each route names one. */
public enum Access implements RouteRole {
  /** Everybody, signed in or not. */
  ANYONE,
  /** Whoever is signed in. */
  SIGNED_IN,
  /** Administrators. */
  ADMIN,
  /**
   * Whoever signs the request, which its handler checks. Neither a session nor the site that it
   * comes from counts for anything.
   */
  SIGNATURE;

  /** The access that belongs to an audience. */
  public static Access of(Audience audience) {
    return audience == Audience.ADMIN ? ADMIN : SIGNED_IN;
  }

  /** Whether somebody signed in with this role gets through. */
  public boolean admits(Role role) {
    return this != ADMIN || role == Role.ADMIN;
  }
}
