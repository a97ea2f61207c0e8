package dev.offshoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Calls one route over and over: a fixed number of connections, each of which sends its next
 * request when it has the answer to its last. Any answer but the expected one is a failure.
 */
final class Load {
  /** Open at the same time. */
  static final int CONNECTIONS = 16;

  /** The generator shares the machine with the server, so it takes a quarter of it at most. */
  static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What is called: the request to send next, and the status that each answer must have. */
  record Target(int port, int status, Supplier<byte[]> requests, int connections) {
    Target(int port, int status, Supplier<byte[]> requests) {
      this(port, status, requests, CONNECTIONS);
    }
  }

  /**
   * What came of it.
   *
   * @param answered all requests, those of the ramp and the last ones included
   * @param latencies of the requests that were answered while it counted, in ns, ascending
   * @param busy the part of its time that the generator's busiest thread was on a core
   */
  record Result(long answered, long[] latencies, double busy) {}

  private final Target target;
  private final long countFrom;
  private final long countTo;

  private Load(Target target, Duration ramp, Duration counted) {
    this.target = target;
    this.countFrom = System.nanoTime() + ramp.toNanos();
    this.countTo = countFrom + counted.toNanos();
  }

  /** Calls the target for the time of the ramp, which does not count, and then for as long. */
  static Result run(Target target, Duration ramp, Duration counted) {
    Load load = new Load(target, ramp, counted);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Result>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int connections = (target.connections() + i) / THREADS;
        if (connections > 0) {
          parts.add(threads.submit(() -> load.callOver(connections)));
        }
      }
      List<Result> results = new ArrayList<>();
      for (Future<Result> part : parts) {
        results.add(part.get());
      }
      return merged(results);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private Result callOver(int count) {
    long began = System.nanoTime();
    Tally tally = new Tally(countFrom, countTo);
    List<Connection> connections = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < count; i++) {
        connections.add(Connection.open(target.port(), selector));
        connections.getLast().send(target.requests().get());
      }
      while (tally.ended < count) {
        if (selector.select(key -> advance(key, tally), PATIENCE.toMillis()) == 0) {
          throw new IllegalStateException("No answer within " + PATIENCE.toSeconds() + " s.");
        }
      }
      for (Connection connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double onCore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Result(tally.answered, tally.latencies(), onCore / (System.nanoTime() - began));
  }

  private void advance(SelectionKey key, Tally tally) {
    Connection connection = (Connection) key.attachment();
    try {
      if (connection.receive()) {
        long now = System.nanoTime();
        connection.expect(target.status());
        if (tally.count(now, now - connection.sentAt())) {
          connection.send(target.requests().get());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result merged(List<Result> parts) {
    long[] latencies =
        parts.stream().flatMapToLong(part -> Arrays.stream(part.latencies())).sorted().toArray();
    return new Result(
        parts.stream().mapToLong(Result::answered).sum(),
        latencies,
        parts.stream().mapToDouble(Result::busy).max().orElseThrow());
  }

  /** What one thread has seen. */
  private static final class Tally {
    private final long from;
    private final long to;
    private long[] latencies = new long[1 << 16];
    private int counted;
    private long answered;
    private int ended;

    private Tally(long from, long to) {
      this.from = from;
      this.to = to;
    }

    /** Notes an answer; whether another request is to follow on its connection. */
    boolean count(long now, long latency) {
      answered++;
      if (now - to >= 0) {
        ended++;
        return false;
      }
      if (now - from >= 0) {
        if (counted == latencies.length) {
          latencies = Arrays.copyOf(latencies, counted * 2);
        }
        latencies[counted++] = latency;
      }
      return true;
    }

    long[] latencies() {
      return Arrays.copyOf(latencies, counted);
    }
  }
}
