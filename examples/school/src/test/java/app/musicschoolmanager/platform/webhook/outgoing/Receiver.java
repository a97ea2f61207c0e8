package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.webhook.Hmac;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who is told of changes, by a real server on this machine. */
final class Receiver implements AutoCloseable {
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final StubServer server;

  /** What it was told. */
  record Told(Headers headers, String body) {
    JsonNode json() {
      try {
        return Json.MAPPER.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    String id() {
      return headers.getFirst("webhook-id");
    }

    /** The signature that belongs to it, by a secret. */
    String signature(String secret) {
      byte[] head = Hmac.head(id(), headers.getFirst("webhook-timestamp"));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(Hmac.of(Hmac.key(secret), head, bytes));
    }
  }

  /** How it answers what it is told. */
  interface Answer {
    void to(Told told, HttpExchange exchange) throws IOException, InterruptedException;
  }

  Receiver(Answer answer) {
    this.server =
        new StubServer((request, exchange) -> {
          Told last = new Told(exchange.getRequestHeaders(), request.body());
          told.add(last);
          answer.to(last, exchange);
        });
  }

  String url() {
    return server.url() + "/hooks/a-key-of-the-receiver";
  }

  /** All that it was told so far. */
  List<Told> told() {
    return told;
  }

  List<String> types() {
    return told.stream().map(it -> it.json().get("type").asText()).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
