package dev.offshoot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first administrator of an app, signed in. */
final class AppClient {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("register\\?code=(\\S+)");
  private static final String EMAIL = "admin@example.com";
  private static final String PASSWORD = "a long enough pass phrase";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String base;
  private String token;

  private AppClient(int port) {
    this.port = port;
    this.base = "http://localhost:" + port;
  }

  /** Registers with the code that the app has printed. */
  static AppClient of(Server server) {
    Matcher code = CODE.matcher(server.printed());
    if (!code.find()) {
      throw new IllegalStateException("The app printed no code for its first administrator.");
    }
    AppClient client = new AppClient(server.port());
    ObjectNode person = MAPPER.createObjectNode().put("email", EMAIL).put("password", PASSWORD);
    ObjectNode registration = person.deepCopy().put("name", "Ada Admin").put("code", code.group(1));
    client.post("/api/auth/register", registration.toString(), 201);
    client.token = client.post("/api/auth/login", person.toString(), 200).get("token").asText();
    return client;
  }

  /** Somebody else at the same app, who has the same password. */
  AppClient signIn(String email) {
    AppClient other = new AppClient(port);
    ObjectNode person = MAPPER.createObjectNode().put("email", email).put("password", PASSWORD);
    other.token = other.post("/api/auth/login", person.toString(), 200).get("token").asText();
    return other;
  }

  /** The same person at the same app, which listens elsewhere since it was started anew. */
  AppClient at(int port) {
    AppClient moved = new AppClient(port);
    moved.token = token;
    return moved;
  }

  /** What proves the session in the Authorization header. */
  String token() {
    return token;
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder().GET(), path, 200);
  }

  /** Asks for something of whatever form; gives the status of the answer. */
  int status(String path) {
    return send(HttpRequest.newBuilder().GET(), path).statusCode();
  }

  JsonNode post(String path, String json, int status) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(request, path, status);
  }

  private JsonNode send(HttpRequest.Builder request, String path, int status) {
    HttpResponse<String> answer = send(request, path);
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    request.uri(URI.create(base + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
