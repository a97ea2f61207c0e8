package dev.offshoot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What many open streams of events do to other requests: the same request, without and with them,
 * one round after the other.
 *
 * @param streams how many were open
 * @param told what came over all of them when one record was changed, in bytes
 * @param without the rounds while none was open
 * @param with the rounds while all were open
 */
record Listening(int streams, long told, List<Round> without, List<Round> with) {
  /** More of one person's an app does not keep open. */
  static final int PER_PERSON = 20;

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int POLL_MILLIS = 20;

  /**
   * Measures it; empty when the app has no streams of events.
   *
   * @param tokens of those who listen
   * @param change changes something that all may see
   */
  static Optional<Listening> measure(
      Server server, List<String> tokens, Load.Target target, Pace pace, Runnable change) {
    List<Round> without = new ArrayList<>();
    List<Round> with = new ArrayList<>();
    long told = 0;
    for (int i = 0; i < pace.rounds(); i++) {
      without.add(Round.of(server, target, pace));
      Optional<Streams> opened = Streams.open(server.port(), tokens, pace.streams());
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (Streams streams = opened.get()) {
        with.add(Round.of(server, target, pace));
        told = told(streams, change, pace.streams());
        requireOpen(streams, pace.streams());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.of(new Listening(pace.streams(), told, without, with));
  }

  private static long told(Streams streams, Runnable change, int count) {
    long before = streams.received();
    change.run();
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (streams.received() - before < count && System.nanoTime() < deadline) {
      pause();
    }
    long told = streams.received() - before;
    if (told < count) {
      throw new IllegalStateException("Not every stream was told of a change.");
    }
    return told;
  }

  private static void requireOpen(Streams streams, int count) {
    if (streams.count() != count) {
      throw new IllegalStateException(
          "Of " + count + " streams of events only " + streams.count() + " stayed open.");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
