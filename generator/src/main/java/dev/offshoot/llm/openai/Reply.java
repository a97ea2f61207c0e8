package dev.offshoot.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;

/** A chat completion as it came: what the client library passes over is looked at here. */
final class Reply {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How servers say that a limit cut the answer. */
  private static final Set<String> CUT = Set.of("length", "max_tokens", "model_length");

  private final JsonNode choice;

  private Reply(JsonNode choice) {
    this.choice = choice;
  }

  /** The completion, or the failure that a body with status 200 really is. */
  static Reply in(String body) {
    var root = parsed(body);
    if (root.hasNonNull("error")) {
      var error = ServerError.in(body);
      throw Failures.status(error.impliedStatus(), error, Optional.empty());
    }
    var choice = root.path("choices").path(0);
    if (!choice.isObject()) {
      throw Failures.notAnAnswer(
          orElse(ServerError.in(body).message(), "it holds no choices"), false);
    }
    var reply = new Reply(choice);
    reply.refuseRefusal();
    return reply;
  }

  private static JsonNode parsed(String body) {
    try {
      var root = JSON.readTree(body);
      return root.isObject() || root.isArray() ? root : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      boolean begunAsJson = body.stripLeading().startsWith("{");
      throw begunAsJson
          ? Failures.notAnAnswer("the answer broke off in the middle", true)
          : Failures.notAnAnswer(orElse(ServerError.in(body).message(), "it is empty"), false);
    }
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private void refuseRefusal() {
    var refusal = choice.path("message").path("refusal").asText("");
    if (!refusal.isEmpty() && !refusal.equals("null")) {
      throw Failures.refusal(refusal);
    }
    if (finish().equals("content_filter")) {
      throw Failures.refusal("its content filter stopped the answer");
    }
  }

  private String finish() {
    var reason = choice.path("finish_reason");
    return reason.isTextual() ? reason.asText() : "";
  }

  /** False if a limit or a broken stream cut the answer; a server that gives no reason was cut. */
  boolean isComplete() {
    return !finish().isEmpty() && !CUT.contains(finish());
  }
}
