package dev.offshoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How long the app takes to answer when its own script starts it, and the memory it holds when
 * nothing happens.
 *
 * @param first with an empty folder, so that it makes its database, in milliseconds
 * @param later with the database of an earlier start
 * @param cached with the cache of classes that it has made for itself, too
 * @param resident in MiB, some time after a later start; empty where there is no /proc
 * @param used the same after some requests
 * @param stop how long it takes to stop
 */
record Starts(
    Spread first,
    Spread later,
    Spread cached,
    Optional<Spread> resident,
    Optional<Spread> used,
    Spread stop) {
  /** How long it has been idle when its memory is read. */
  static final int IDLE_MILLIS = 2_000;

  /** How many requests it has answered when its memory is read again. */
  static final int REQUESTS = 500;

  private static final List<String> PATHS =
      List.of("/api/health", "/login", "/api/agent/models", "/models", "/api/auth/session");
  private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 100;

  static Starts measure(BuiltApp app, Path folder, int times) {
    Map<String, List<Double>> seen = new TreeMap<>();
    AppClient admin = null;
    for (int i = 0; i < times; i++) {
      Programs.emptyFolder(folder);
      removeCache(app);
      try (Server server = app.start(folder)) {
        note(seen, "first", server.startMillis());
        admin = AppClient.of(server);
      }
      removeCache(app);
      try (Server server = app.start(folder)) {
        note(seen, "later", server.startMillis());
      }
    }
    awaitCache(app, folder);
    for (int i = 0; i < times; i++) {
      Server server = app.start(folder);
      note(seen, "cached", server.startMillis());
      pause(IDLE_MILLIS);
      note(seen, "resident", server.residentMebibytes());
      use(admin.at(server.port()));
      note(seen, "used", server.residentMebibytes());
      note(seen, "stop", server.stop());
    }
    return new Starts(
        Spread.of(seen.get("first")),
        Spread.of(seen.get("later")),
        Spread.of(seen.get("cached")),
        Optional.ofNullable(seen.get("resident")).map(Spread::of),
        Optional.ofNullable(seen.get("used")).map(Spread::of),
        Spread.of(seen.get("stop")));
  }

  private static void note(Map<String, List<Double>> seen, String name, OptionalDouble value) {
    value.ifPresent(it -> note(seen, name, it));
  }

  private static void note(Map<String, List<Double>> seen, String name, double value) {
    seen.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
  }

  private static void use(AppClient client) {
    for (int i = 0; i < REQUESTS; i++) {
      String path = PATHS.get(i % PATHS.size());
      int status = client.status(path);
      if (status >= 400) {
        throw new IllegalStateException(path + " answered " + status + ".");
      }
    }
  }

  private static void removeCache(BuiltApp app) {
    try {
      while (app.classCache().isPresent()) {
        Files.delete(app.classCache().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The app makes it in the background once it is up. */
  private static void awaitCache(BuiltApp app, Path folder) {
    long deadline = System.nanoTime() + CACHE_PATIENCE.toNanos();
    try (Server server = app.start(folder)) {
      while (app.classCache().isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "The app made itself no cache of classes:\n" + server.printed());
        }
        pause(POLL_MILLIS);
      }
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
