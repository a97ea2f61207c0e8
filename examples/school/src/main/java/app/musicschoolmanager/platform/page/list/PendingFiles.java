package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.file.Leftovers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that somebody has sent and not yet decided about, each for them alone. They go after a
 * while, and when there are too many.
 */
final class PendingFiles {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_PER_USER = 3;

  private final Path folder;
  private final Clock clock;
  private final Map<String, Pending> files = new ConcurrentHashMap<>();

  /** A file that waits. */
  record Pending(String id, String userId, String model, String name, Instant at) {}

  PendingFiles(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    Leftovers.clear(folder);
  }

  /** Keeps a file for somebody, until they decide what becomes of it. */
  Pending keep(String userId, String model, String name, InputStream content) {
    forget();
    Pending pending = new Pending(Ids.next(), userId, model, name, clock.instant());
    try {
      Files.createDirectories(folder);
      Files.copy(content, path(pending.id()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be written to the data folder.", e);
    }
    files.put(pending.id(), pending);
    ofUser(userId).stream().skip(MOST_PER_USER).forEach(this::remove);
    return pending;
  }

  private List<Pending> ofUser(String userId) {
    return files.values().stream()
        .filter(pending -> pending.userId().equals(userId))
        .sorted(Comparator.comparing(Pending::id).reversed())
        .toList();
  }

  /** The file that this user has sent for this model. */
  Optional<Pending> find(String id, String userId, String model) {
    forget();
    return Optional.ofNullable(id == null ? null : files.get(id))
        .filter(pending -> pending.userId().equals(userId) && pending.model().equals(model));
  }

  InputStream open(Pending pending) throws IOException {
    return Files.newInputStream(path(pending.id()));
  }

  void remove(Pending pending) {
    files.remove(pending.id());
    delete(path(pending.id()));
  }

  private void forget() {
    Instant limit = clock.instant().minus(KEPT);
    files.values().stream().filter(it -> it.at().isBefore(limit)).toList().forEach(this::remove);
  }

  private Path path(String id) {
    return folder.resolve(id);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file.getFileName() + " stays behind.", e);
    }
  }
}
