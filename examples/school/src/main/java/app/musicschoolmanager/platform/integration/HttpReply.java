package app.musicschoolmanager.platform.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/**
 * What a service answered.
 *
 * @param json the body as JSON; a missing node, never null, when the body is no JSON, so that
 *     {@code json.path("orders")} is always safe
 */
public record HttpReply(int status, JsonNode json, String text) {
  // It took too long, there is too much of it, or what stands before the service does not reach it.
  private static final Set<Integer> MAY_PASS = Set.of(408, 429, 502, 503, 504);

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
    String said = "The service answered %d: %s".formatted(status, quoted.strip());
    throw MAY_PASS.contains(status)
        ? new IntegrationFailed.Passing(said, (Duration) null)
        : new IntegrationFailed(said);
  }
}
