package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Speaks to a running app over HTTP as one browser does: it keeps cookies and does not follow
 * redirects by itself.
 */
public final class TestClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 5;

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  /** What came back. */
  public record Reply(int status, String body, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return Json.MAPPER.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("No JSON in the answer " + status + ": " + body, e);
      }
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** Fails unless the answer has this status. */
    public Reply expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError(
            "Expected "
                + wanted
                + " from "
                + response.request().method()
                + " "
                + response.uri()
                + " but got "
                + status
                + ": "
                + body);
      }
      return this;
    }
  }

  public TestClient(int port) {
    this.base = "http://localhost:" + port;
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply post(String path, Object json) {
    return json("POST", path, json);
  }

  public Reply put(String path, Object json) {
    return json("PUT", path, json);
  }

  public Reply delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends a form as a page of the app would. */
  public Reply form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  public Reply json(String method, String path, Object json) {
    return send(jsonRequest(method, path, json));
  }

  /** A request with JSON, to be completed. */
  public HttpRequest.Builder jsonRequest(String method, String path, Object json) {
    String text = Json.MAPPER.valueToTree(json).toString();
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(text));
  }

  /** The beginning of any other request. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  public Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = exchange(request.build());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  /**
   * Sends again what met a connection that the app had closed after it refused an earlier body, or
   * that it closed before its refusal of this one was read; the JDK's client does so by itself only
   * for requests that change nothing.
   */
  private HttpResponse<String> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    for (int left = ATTEMPTS - 1; ; left--) {
      try {
        return http.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        if (left == 0 || !String.valueOf(e.getMessage()).contains("received no bytes")) {
          throw e;
        }
      }
    }
  }

  /** The value of a cookie that the app has set. */
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
