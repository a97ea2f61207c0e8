package org.example.makerspace.platform.auth;

import org.example.makerspace.platform.user.Role;

/** For whom a thing is meant. What is meant for members is open to administrators too. */
public enum Audience {
  ADMIN,
  MEMBER,
  BOTH;

  /** Whether somebody with this role belongs to the audience. */
  public boolean admits(Role role) {
    return this != ADMIN || role == Role.ADMIN;
  }
}
