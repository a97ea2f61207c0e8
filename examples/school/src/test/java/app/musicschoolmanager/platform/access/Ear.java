package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Somebody who listens to a stream of events. */
final class Ear implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Person person;
  private final InputStream stream;
  private final StringBuilder heard = new StringBuilder();

  Ear(Scene scene, Route route, Person person) {
    this.person = person;
    URI address = URI.create("http://localhost:" + scene.app().running().port() + route.path());
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Cookie", "auth-token=" + person.token()).build();
    try {
      this.stream = http.send(request, BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
    until("\n\n"); // the stream stands once it has said something
  }

  /** The routes that are streams of events. */
  static List<Route> streams(Scene scene) {
    return scene.routes().stream()
        .filter(route -> route.method().equals("GET") && route.path().startsWith("/api/"))
        .filter(route -> !route.path().contains("{"))
        .filter(route ->
            scene
                .wire()
                .send(scene.people().admin(), Call.get(route.path()))
                .header("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent())
        .toList();
  }

  Person person() {
    return person;
  }

  /** All that was heard until this text came. */
  String until(String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (heard.indexOf(text) < 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(person + " does not hear “" + text + "” but " + heard);
      }
      listen();
    }
    return heard.toString();
  }

  private void listen() {
    try {
      byte[] bytes = new byte[4_096];
      int count = stream.available() > 0 ? stream.read(bytes) : 0;
      heard.append(new String(bytes, 0, Math.max(0, count), StandardCharsets.UTF_8));
      TestApp.giveWay();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
