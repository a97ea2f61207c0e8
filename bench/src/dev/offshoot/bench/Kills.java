package dev.offshoot.bench;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Kills the app in the midst of writing, again and again on the same data, and then looks for
 * everything that it has acknowledged.
 */
final class Kills {
  static final int WRITERS = 8;

  private static final int FEWEST = 20;
  private static final int FURTHER = 400;
  private static final int PATIENCE_SECONDS = 60;

  private final BuiltApp app;
  private final Fixtures fixtures;
  private final ModelSpec model;
  private final int times;
  private final Random random = new Random(1);
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<Double> ready = new ArrayList<>();

  Kills(BuiltApp app, AgentSpec spec, Settings settings) {
    this.app = app;
    this.fixtures = new Fixtures(spec, new AtomicLong(Sample.FIRST));
    this.model = fixtures.choose(settings.model());
    this.times = settings.kills();
  }

  /** What came of it, in words. Fails when anything is missing. */
  String run(Path folder) {
    Programs.emptyFolder(folder);
    Server server = app.start(folder);
    try {
      AppClient client = AppClient.of(server);
      String record = fixtures.record(model, client).toString();
      for (int i = 0; i < times; i++) {
        int before = acknowledged.size();
        writeAndKill(server, client.at(server.port()), record);
        server = app.start(folder);
        ready.add(server.startMillis());
        check(client.at(server.port()), before);
      }
      check(client.at(server.port()), 0);
    } finally {
      server.close();
    }
    Spread millis = Spread.of(ready);
    return "%d kills, %d acknowledged writes, none lost; answering again after %.0f ms (%.0f to %.0f)"
        .formatted(times, acknowledged.size(), millis.median(), millis.min(), millis.max());
  }

  private void writeAndKill(Server server, AppClient client, String record) {
    Semaphore written = new Semaphore(0);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> works = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        works.add(writers.submit(() -> writeUntilKilled(client, record, written)));
      }
      int enough = FEWEST + random.nextInt(FURTHER);
      boolean reached = written.tryAcquire(enough, PATIENCE_SECONDS, TimeUnit.SECONDS);
      server.kill();
      for (Future<?> work : works) {
        work.get();
      }
      if (!reached) {
        throw new IllegalStateException("The app was too slow to be killed in its work.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A writer failed: " + e.getCause().getMessage(), e);
    }
  }

  private void writeUntilKilled(AppClient client, String record, Semaphore written) {
    try {
      while (true) {
        acknowledged.add(fixtures.create(model, record, client));
        written.release();
      }
    } catch (UncheckedIOException e) {
      return; // the connection broke, because the app is dead
    }
  }

  private void check(AppClient client, int from) {
    acknowledged.stream()
        .skip(from)
        .forEach(id -> client.get(Fixtures.path(model) + "/" + id)); // fails unless it is there
  }
}
