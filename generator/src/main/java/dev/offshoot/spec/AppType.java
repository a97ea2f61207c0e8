package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who uses an app. There is no app for members only. */
public enum AppType {
  /** Administrators only; nobody can register as a member. */
  @JsonProperty("admin_only")
  ADMIN_ONLY,
  /** Administrators and members. */
  @JsonProperty("both_roles")
  BOTH_ROLES
}
