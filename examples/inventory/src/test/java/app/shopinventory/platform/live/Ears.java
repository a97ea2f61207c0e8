package app.shopinventory.platform.live;

import app.shopinventory.platform.TestClient;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Listens to the events of an app as a browser does. */
final class Ears implements AutoCloseable {
  private static final String OVER = "over";
  private static final int PATIENCE_SECONDS = 10;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpResponse<Stream<String>> response;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private Ears(TestClient client, String path, Consumer<HttpRequest.Builder> proof)
      throws Exception {
    HttpRequest.Builder request = client.request(path).header("Accept", "text/event-stream");
    proof.accept(request);
    this.response = http.send(request.build(), BodyHandlers.ofLines());
    Thread.startVirtualThread(this::listen);
  }

  /** Somebody who is signed in listens; their stream is open when this returns. */
  static Ears of(TestClient client, String path) throws Exception {
    String cookie = "auth-token=" + client.cookie("auth-token").orElse("");
    return new Ears(client, path, request -> request.header("Cookie", cookie)).opened();
  }

  static Ears of(TestClient client) throws Exception {
    return of(client, "/api/events");
  }

  /** A program listens. */
  static Ears ofToken(TestClient client, String token) throws Exception {
    String bearer = "Bearer " + token;
    return new Ears(client, "/api/events", request -> request.header("Authorization", bearer))
        .opened();
  }

  private Ears opened() throws Exception {
    if (response.statusCode() == 200) {
      line(); // the first one says how long to wait before coming back
    }
    return this;
  }

  private void listen() {
    try (Stream<String> lines = response.body()) {
      lines.filter(line -> !line.isEmpty()).forEach(heard::add);
    } catch (RuntimeException e) {
      heard.add("broken: " + e);
    }
    heard.add(OVER);
  }

  HttpResponse<?> response() {
    return response;
  }

  private String line() throws InterruptedException {
    String line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("Nothing was heard.");
    }
    return line;
  }

  /** What the next event tells; heart beats don't count. */
  String next() throws InterruptedException {
    for (String line = line(); ; line = line()) {
      if (line.startsWith("data: ")) {
        return line.substring("data: ".length());
      }
      if (line.equals(OVER)) {
        throw new AssertionError("The stream is over.");
      }
    }
  }

  /** What events tell up to one that tells this. */
  List<String> until(String last) throws InterruptedException {
    List<String> heard = new ArrayList<>();
    while (!heard.contains(last)) {
      heard.add(next());
    }
    return heard;
  }

  /** Waits until the stream is over, and fails if it goes on. */
  void untilOver() throws InterruptedException {
    for (String line = line(); !line.equals(OVER); line = line()) {
      if (line.startsWith("data: ")) {
        throw new AssertionError("The stream goes on: " + line);
      }
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
