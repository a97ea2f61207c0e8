package app.gardentoollending.platform.integration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param json the body as JSON; a missing node, never null, when the body is no JSON, so that
 *     {@code json.path("orders")} is always safe
 */
public record HttpReply(int status, JsonNode json, String text) {

  /** Whether the service did what it was asked. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** This reply, or an exception that quotes the service's own words when it refused. */
  public HttpReply orThrow() {
    if (ok()) {
      return this;
    }
    String quoted = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    throw new IntegrationFailed("The service answered %d: %s".formatted(status, quoted.strip()));
  }
}
