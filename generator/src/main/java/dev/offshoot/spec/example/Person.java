package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Somebody in an example. Each has the address {@code NAME@example.com}, the app has none. */
public enum Person {
  /** An administrator. */
  @JsonProperty("admin")
  ADMIN,
  /** A member. */
  @JsonProperty("member")
  MEMBER,
  /** Another member. */
  @JsonProperty("other")
  OTHER,
  /** The app itself, as its schedules run actions. */
  @JsonProperty("app")
  APP
}
