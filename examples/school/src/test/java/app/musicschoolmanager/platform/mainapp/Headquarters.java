package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A main app, by a real server on this machine, that answers as it is told. */
final class Headquarters implements AutoCloseable {
  static final String TOKEN = "zq-the-token-of-the-agent-qz";
  static final String DOCUMENT = "branch-7";

  private final Map<String, StubServer.Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private StubServer server = new StubServer(this::answer);
  private final int port = server.port();

  /** What it was asked, or told. */
  record Asked(String method, String path, Headers headers, String body) {
    JsonNode json() {
      try {
        return Json.MAPPER.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
  }

  Headquarters() {
    says("settings", "{}");
    says("credentials", "{\"integrations\": {}}");
    does("executions", exchange -> exchange.sendResponseHeaders(204, -1));
  }

  private void answer(StubServer.Received request, HttpExchange exchange)
      throws IOException, InterruptedException {
    String path = request.target();
    asked.add(new Asked(request.method(), path, exchange.getRequestHeaders(), request.body()));
    String part = path.substring(path.lastIndexOf('/') + 1);
    answers.getOrDefault(part, other -> other.sendResponseHeaders(404, -1)).to(exchange);
  }

  /** Answers with this from now on. */
  void says(String part, String json) {
    does(part, exchange -> StubServer.send(exchange, 200, "application/json", json));
  }

  /** Answers with this status. */
  void refuses(String part, int status) {
    does(part, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  void does(String part, StubServer.Answer answer) {
    answers.put(part, answer);
  }

  /** What the app that belongs to it has in its environment. */
  Map<String, String> settings() {
    return Map.of("MAIN_APP_URL", server.url(), "DOCUMENT_ID", DOCUMENT, "AGENT_TOKEN", TOKEN);
  }

  /** All that it was asked so far. */
  List<Asked> asked() {
    return asked;
  }

  /** The same about one thing. */
  List<Asked> asked(String part) {
    return asked.stream().filter(it -> it.path().endsWith("/" + part)).toList();
  }

  /** The runs of which it was told, in their order. */
  List<JsonNode> told() {
    return asked("executions").stream()
        .flatMap(it -> it.json().get("executions").valueStream())
        .toList();
  }

  /** Is not there any more. */
  void goDown() {
    server.close();
  }

  /** Is there again, at the same address. */
  void comeBack() {
    server = new StubServer(port, this::answer);
  }

  @Override
  public void close() {
    server.close();
  }
}
