package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The administrator of a running app, as a program that asks it over HTTP. */
final class AppCaller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> ADA =
      Map.of("email", "ada@example.com", "name", "Ada", "password", "a long enough pass phrase");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  private AppCaller(String address, String path, Map<String, String> proof)
      throws IOException, InterruptedException {
    this.address = address;
    HttpResponse<String> answer = send(json("POST", path, proof));
    String cookie =
        answer
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> {
              throw new AssertionError(answer.body());
            });
    this.token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  /** Makes the first account. */
  static AppCaller first(ScriptRun app) throws IOException, InterruptedException {
    Map<String, String> proof = new HashMap<>(ADA);
    proof.put("code", app.setupCode());
    return new AppCaller(app.address(), "/api/auth/register", proof);
  }

  /** Signs in where the account is. */
  static AppCaller known(ScriptRun app) throws IOException, InterruptedException {
    return new AppCaller(app.address(), "/api/auth/login", ADA);
  }

  HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return send(authorized(json("POST", path, body)));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(authorized(request(path)));
  }

  /** How many records a list of the API has. */
  int total(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return parsed(answer).path("total").asInt();
  }

  /** Sends a file, as a program or as a form in a page. */
  HttpResponse<String> upload(String path, String fields, String field, byte[] content)
      throws IOException, InterruptedException {
    byte[] head =
        (fields
                + "--cut\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\"a.bin\"\r\n\r\n")
            .getBytes();
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--cut--\r\n")));
    return send(path.startsWith("/api/") ? authorized(request) : withCookie(request));
  }

  static JsonNode parsed(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder authorized(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
    return request.header("Cookie", "auth-token=" + token);
  }

  private HttpRequest.Builder json(String method, String path, Map<String, ?> body)
      throws IOException {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
