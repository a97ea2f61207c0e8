package dev.offshoot.spec.way;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What members may do with the records to which they come along a way. */
public enum WayRight {
  @JsonProperty("read")
  READ,
  @JsonProperty("write")
  WRITE
}
