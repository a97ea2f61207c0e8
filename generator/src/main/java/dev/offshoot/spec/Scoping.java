package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose records a model's records are. */
public enum Scoping {
  /** Each user sees and changes only their own records. */
  @JsonProperty("user_scoped")
  USER_SCOPED,
  /** All users see the same records. */
  @JsonProperty("shared_data")
  SHARED_DATA,
  /** All users see the same records, but fields marked personal hold a value per user. */
  @JsonProperty("mixed")
  MIXED
}
