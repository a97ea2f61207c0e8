package app.musicschoolmanager.platform.page.view;

import java.time.Instant;

/**
 * An account among others.
 *
 * @param role in lower case
 * @param lastLogin null if never
 * @param self whether it is the reader's own
 */
public record UserLine(
    String id,
    String name,
    String email,
    String role,
    boolean active,
    Instant lastLogin,
    boolean self) {

  /** The role that it could be given instead. */
  public String otherRole() {
    return role.equals("admin") ? "member" : "admin";
  }
}
