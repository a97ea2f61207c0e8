package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an app proves to an external service who it is. */
public enum ConnectionType {
  /** A token granted by the service's consent page. */
  @JsonProperty("oauth")
  OAUTH,
  /** A key in a header. */
  @JsonProperty("api_key")
  API_KEY,
  /** A token in the Authorization header. */
  @JsonProperty("bearer")
  BEARER,
  /** User name and password. */
  @JsonProperty("basic")
  BASIC,
  /** A mail server. */
  @JsonProperty("smtp")
  SMTP,
  /** The service asks for nothing. */
  @JsonProperty("none")
  NONE
}
