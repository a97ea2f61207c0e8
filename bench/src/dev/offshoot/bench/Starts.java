package dev.offshoot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long the app takes to answer, and the memory it holds when nothing happens.
 *
 * @param first with an empty folder, so that it makes its database, in milliseconds
 * @param later with the database of an earlier start
 * @param resident in MiB, some time after a later start; empty where there is no /proc
 */
record Starts(Spread first, Spread later, Optional<Spread> resident) {
  /** How long it has been idle when its memory is read. */
  static final int IDLE_MILLIS = 2_000;

  static Starts measure(BuiltApp app, Path folder, int times) {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    List<Double> resident = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Programs.emptyFolder(folder);
      try (Server server = app.start(folder)) {
        first.add(server.startMillis());
      }
      try (Server server = app.start(folder)) {
        later.add(server.startMillis());
        idle();
        server.residentMebibytes().ifPresent(resident::add);
      }
    }
    return new Starts(
        Spread.of(first),
        Spread.of(later),
        resident.isEmpty() ? Optional.empty() : Optional.of(Spread.of(resident)));
  }

  private static void idle() {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
