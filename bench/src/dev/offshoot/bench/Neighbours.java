package dev.offshoot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What unruly actions do to other requests: the same request, first without and then with them.
 *
 * @param without the rounds while none ran
 * @param busy while some spun on every core, and others counted records without end or failed
 * @param full the same while another one filled memory again and again
 * @param runs how many runs of actions were stopped, or failed, meanwhile
 */
record Neighbours(List<Round> without, List<Round> busy, List<Round> full, long runs) {
  private static final int FAILED = 422;

  static Neighbours measure(Server server, AppClient client, Load.Target target, Pace pace) {
    List<Round> without = rounds(server, target, pace);
    Unrest unrest = new Unrest(client);
    try (unrest) {
      unrest.spinOnEveryCore();
      unrest.keepRunning(Unruly.COUNT);
      unrest.keepRunning(Unruly.FAIL);
      List<Round> busy = rounds(server, target, pace);
      unrest.keepRunning(Unruly.FILL);
      List<Round> full = rounds(server, target, pace);
      return new Neighbours(without, busy, full, unrest.runs.get());
    }
  }

  private static List<Round> rounds(Server server, Load.Target target, Pace pace) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < pace.rounds(); i++) {
      rounds.add(Round.of(server, target, pace));
    }
    return rounds;
  }

  /** Those who run them, until it is closed. */
  private record Unrest(
      AppClient client,
      ExecutorService callers,
      List<Future<?>> calls,
      AtomicBoolean enough,
      AtomicLong runs)
      implements AutoCloseable {

    Unrest(AppClient client) {
      this(
          client,
          Executors.newCachedThreadPool(),
          new ArrayList<>(),
          new AtomicBoolean(),
          new AtomicLong());
    }

    void spinOnEveryCore() {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        keepRunning(Unruly.SPIN);
      }
    }

    void keepRunning(String action) {
      calls.add(
          callers.submit(() -> {
            while (!enough.get()) {
              run(action);
            }
          }));
    }

    private void run(String action) {
      client.post("/api/actions/" + action, "{}", FAILED);
      runs.incrementAndGet();
    }

    private void await() {
      try {
        for (Future<?> call : calls) {
          call.get();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }

    @Override
    public void close() {
      enough.set(true);
      try {
        await();
      } finally {
        callers.shutdownNow();
      }
    }
  }
}
