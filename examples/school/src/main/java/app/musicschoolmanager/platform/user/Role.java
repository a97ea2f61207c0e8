package app.musicschoolmanager.platform.user;

/** What a user may do. An administrator can do all that a member can. */
public enum Role {
  ADMIN,
  MEMBER
}
