package dev.offshoot.browser;

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
import java.util.Locale;
import java.util.Optional;

/** Somebody with an account, and the proof that they are signed in. */
record Person(String url, String name, String token) {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  record Answer(int status, JsonNode json) {
    boolean isFine() {
      return status < 300;
    }
  }

  static Person register(String url, String name, Optional<String> code) {
    ObjectNode body = JSON.createObjectNode();
    body.put("name", name);
    body.put("email", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "@example.com");
    body.put("password", Example.PASSWORD);
    code.ifPresent(value -> body.put("code", value));
    HttpResponse<String> answer = send(post(url + "/api/auth/register", body));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException("Registering " + name + ": " + answer.body());
    }
    return new Person(url, name, cookie(answer));
  }

  private static String cookie(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  Answer get(String path) {
    return ask(HttpRequest.newBuilder(URI.create(url + path)));
  }

  Answer create(String path, ObjectNode body) {
    return ask(post(url + path, body));
  }

  Answer change(String path, ObjectNode body) {
    return ask(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  Answer delete(String path) {
    return ask(HttpRequest.newBuilder(URI.create(url + path)).DELETE());
  }

  /** Sends a file to a field of a record. */
  Answer upload(String path, String fileName, String content) {
    String boundary = "----------example";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/plain\r\n\r\n%3$s\r\n--%1$s--\r\n"
            .formatted(boundary, fileName.replace("\"", "%22"), content);
    return ask(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body)));
  }

  private Answer ask(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request.header("Authorization", "Bearer " + token));
    String body = answer.body();
    try {
      boolean json = body.startsWith("{");
      return new Answer(answer.statusCode(), json ? JSON.readTree(body) : JSON.nullNode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest.Builder post(String address, ObjectNode body) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }
}
