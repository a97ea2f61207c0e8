package app.shopinventory.platform.integration.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How a service that answers 200 in any case tells in the body whether it did what it was asked.
 *
 * @param ok the field that is false if it did not
 * @param error the field that says why, in a word
 * @param refusals the words for not accepting what the app identifies itself with
 */
public record Envelope(String ok, String error, List<String> refusals) {
  /** Of a service whose status tells. */
  static final Envelope NONE = new Envelope("", "", List.of());

  public Envelope {
    refusals = List.copyOf(refusals);
  }

  /** Why it did not do what it was asked; empty if it did, or if the status tells. */
  public Optional<String> failure(JsonNode answer) {
    JsonNode done = answer.path(ok);
    return done.isBoolean() && !done.asBoolean()
        ? Optional.of(answer.path(error).asText())
        : Optional.empty();
  }

  /** The same if it does not accept what the app identifies itself with. */
  public Optional<String> refusal(JsonNode answer) {
    return failure(answer).filter(refusals::contains);
  }
}
