package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which records an action works on. */
public enum DataScope {
  /** The caller's own records, and those that all share. */
  @JsonProperty("user_scoped")
  USER_SCOPED,
  /** Only records that all share. */
  @JsonProperty("shared_data")
  SHARED_DATA,
  /** The records of all users; for administrators only. */
  @JsonProperty("system_wide")
  SYSTEM_WIDE
}
