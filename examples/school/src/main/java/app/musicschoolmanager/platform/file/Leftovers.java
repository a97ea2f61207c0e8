package app.musicschoolmanager.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stayed in a folder when the app was stopped in the middle of something. Another process may
 * be in the middle of something in the same folder, so whatever has been written to lately stays.
 */
public final class Leftovers {
  private static final Duration LATELY = Duration.ofDays(1); // no upload takes as long

  private Leftovers() {}

  /** Removes what is old. */
  public static void clear(Path folder) {
    clear(folder, name -> true);
  }

  /** Removes what is old among the files whose names the predicate holds for. */
  static void clear(Path folder, Predicate<String> forgotten) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant limit = Instant.now().minus(LATELY);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        if (forgotten.test(file.getFileName().toString()) && isBefore(file, limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be cleared.", e);
    }
  }

  /** By the clock of the machine, which is that of its files. */
  private static boolean isBefore(Path file, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    } catch (NoSuchFileException e) {
      return false; // whoever wrote it has taken it away
    }
  }
}
