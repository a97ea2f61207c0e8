package dev.offshoot.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people write elsewhere than in records: the names of their tokens and webhooks. */
final class Labels {
  private final Person person;
  private final String text;

  private Labels(Person person, String text) {
    this.person = person;
    this.text = text;
  }

  /** Gives such a name to whatever only administrators may set up, and to a token of theirs. */
  static void ofAdmin(Person admin, String text) {
    Labels labels = new Labels(admin, text);
    labels.token();
    labels.incoming();
    labels.outgoing();
  }

  static void ofMember(Person member, String text) {
    new Labels(member, text).token();
  }

  private ObjectNode named() {
    return Person.JSON.createObjectNode().put("name", text);
  }

  private void token() {
    ObjectNode token = named();
    token.putArray("scopes").add("read");
    make("/api/auth/tokens", token);
  }

  private void incoming() {
    JsonNode action = person.get("/api/agent/actions").json().at("/actions/0");
    ObjectNode hook = named().put("action", action.get("id").asText()).put("scheme", "standard");
    ObjectNode parameters = hook.putObject("parameters");
    for (JsonNode required : action.at("/parameters/required")) {
      parameters.putObject(required.asText()).put("pointer", "/<svg onload=breached=1>");
    }
    make("/api/webhooks/incoming", hook);
  }

  private void outgoing() {
    JsonNode model = person.get("/api/agent/models").json().at("/models/0");
    ObjectNode hook = named().put("url", "https://example.com/?q=\"><svg/onload=breached=1>");
    hook.putArray("models").add(model.get("name").asText());
    hook.putArray("changes").add("deleted");
    make("/api/webhooks/outgoing", hook);
  }

  private void make(String path, ObjectNode body) {
    Person.Answer answer = person.create(path, body);
    if (!answer.isFine()) {
      throw new IllegalStateException(path + " refuses " + body + ": " + answer.json());
    }
  }
}
