package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom something is for. An administrator can do all that a member can. */
public enum Audience {
  /** Administrators. */
  @JsonProperty("admin")
  ADMIN,
  /** Members, and with them administrators. */
  @JsonProperty("member")
  MEMBER,
  /** Administrators and members. */
  @JsonProperty("both")
  BOTH
}
