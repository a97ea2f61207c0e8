package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.page.Atelier;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app whose changes others are told, and those who are. */
final class Newsroom implements AutoCloseable {
  static final String CLIENTS = "/api/models/test-client";
  static final List<String> ALL = List.of("created", "updated", "deleted");

  private final TestApp app = Atelier.open();
  private final List<Receiver> receivers = new ArrayList<>();

  TestApp app() {
    return app;
  }

  Receiver receiver(Receiver.Answer answer) {
    Receiver receiver = new Receiver(answer);
    receivers.add(receiver);
    return receiver;
  }

  /** Somebody who answers with this status. */
  Receiver receiver(int status) {
    return receiver((told, exchange) -> exchange.sendResponseHeaders(status, -1));
  }

  /** Lets somebody be told of all changes of clients. */
  JsonNode hook(Receiver receiver) {
    return hook(receiver.url(), List.of("test-client"), ALL);
  }

  JsonNode hook(String url, List<String> models, List<String> changes) {
    Map<String, Object> wish =
        Map.of("name", "Office", "url", url, "models", models, "changes", changes);
    return app.admin().post("/api/webhooks/outgoing", wish).expect(201).json();
  }

  /** Adds a client; its id. */
  String client(String name) {
    return app.admin().post(CLIENTS, Map.of("name", name)).expect(201).json().get("id").asText();
  }

  void rename(String id, String name) {
    app.admin().put(CLIENTS + "/" + id, Map.of("name", name)).expect(200);
  }

  void sendDue() {
    app.services().outgoing().sendDue();
  }

  /** What a hook was or is to be told, the newest first. */
  List<JsonNode> messages(JsonNode hook) {
    return app.admin()
        .get(path(hook) + "/messages")
        .expect(200)
        .json()
        .get("messages")
        .valueStream()
        .toList();
  }

  /** The states of all that. */
  List<String> states(JsonNode hook) {
    return messages(hook).stream().map(message -> message.get("state").asText()).toList();
  }

  /** What came of the newest. */
  String outcome(JsonNode hook) {
    return messages(hook).get(0).get("outcome").asText();
  }

  boolean isPaused(JsonNode hook) {
    return !app.admin().get(path(hook)).expect(200).json().get("pausedAt").isNull();
  }

  /** All that a table holds. */
  String kept(String table) {
    return app.database()
        .read(sql -> sql.query("select * from " + table).stream().map(Row::asMap).toList())
        .toString();
  }

  /** Signs the administrator in once more, after days without a sign of them. */
  void signInAgain() {
    Map<String, String> credentials =
        Map.of("email", "admin@example.com", "password", TestApp.PASSWORD);
    app.admin().post("/api/auth/login", credentials).expect(200);
  }

  static String path(JsonNode hook) {
    return "/api/webhooks/outgoing/" + hook.get("id").asText();
  }

  @Override
  public void close() {
    app.close();
    receivers.forEach(Receiver::close);
  }
}
