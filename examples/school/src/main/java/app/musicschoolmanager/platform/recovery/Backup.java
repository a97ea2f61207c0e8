package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.file.Leftovers;
import app.musicschoolmanager.platform.file.PrivateFiles;
import app.musicschoolmanager.platform.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes all that an app keeps into one file, in a process of its own, while the app runs or stands
 * still.
 *
 * <p>Uploaded files never change, so they are copied first. At the moment of which the database is
 * copied, those that came in between are added, while nobody can write: they are few. Of those that
 * went in between, some more than the database names may be in the archive, but none is lacking.
 */
final class Backup {
  private final String app;
  private final Config config;
  private final Clock clock;
  private final Progress progress;
  private final Set<String> lost = new HashSet<>();

  Backup(String app, Config config, Clock clock, Progress progress) {
    this.app = app;
    this.config = config;
    this.clock = clock;
    this.progress = progress;
  }

  /** The ids of files that records name and that are not in the data folder, nor in the archive. */
  Set<String> lost() {
    return lost;
  }

  /**
   * Makes the file: whole, or not at all.
   *
   * @param replace whether it may take the place of another
   */
  void write(Path file, boolean replace) throws IOException {
    check(file, replace);
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
    part.toFile().deleteOnExit(); // should somebody end the process
    try {
      fill(part);
      PrivateFiles.sync(part);
      if (replace) {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        PrivateFiles.moveNew(part, file);
      }
      PrivateFiles.sync(folder);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void check(Path file, boolean replace) {
    if (!Files.isRegularFile(config.databaseFile())) {
      throw new RecoveryFailed(
          "There is no database in %s. Is DATA_DIR the folder of the app?"
              .formatted(config.dataDir().toAbsolutePath()));
    }
    if (Files.isDirectory(file)) {
      throw new RecoveryFailed("%s is a folder. Give the name of a file.".formatted(file));
    }
    if (Files.exists(file) && !replace) {
      throw new RecoveryFailed(
          "%s is there already. Give another name, or --force to replace it.".formatted(file));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new RecoveryFailed("There is no folder %s. Make it first.".formatted(folder));
    }
  }

  private void fill(Path archive) throws IOException {
    Path scratch = config.dataDir().resolve("backup");
    PrivateFiles.createFolder(scratch);
    Leftovers.clear(scratch);
    Path copy = Files.createTempFile(scratch, "copy", ".db");
    copy.toFile().deleteOnExit();
    try (Database live = Database.open(config.databaseFile(), clock);
        ArchiveWriter writer = new ArchiveWriter(archive)) {
      addFiles(live, writer);
      writer.finish(addDatabase(live, copy, writer), new Seal(config.dataKey()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Manifest addDatabase(Database live, Path copy, ArchiveWriter writer) throws IOException {
    live.copyTo(
        copy, () -> addFiles(live, writer), share -> progress.at("Copying the database", share));
    List<String> scripts;
    try (Database copied = Database.open(copy, clock)) {
      checkDamage(copied);
      scripts = Migrations.seenBy(copied);
    }
    try (InputStream content = Files.newInputStream(copy)) {
      writer.pack(Manifest.DATABASE, content);
    }
    String key = new Seal(config.dataKey()).fingerprint();
    return new Manifest(Manifest.FORMAT, app, clock.instant(), key, scripts, writer.parts());
  }

  /** Adds the files that a database names, unless they are there or lost. */
  private void addFiles(Database database, ArchiveWriter writer) {
    FileStore store = new FileStore(database, config.filesFolder());
    List<StoredFile> files =
        store.all().stream().filter(file -> !writer.has(Manifest.FILES + file.id())).toList();
    long total = files.stream().mapToLong(StoredFile::size).sum();
    long done = 0;
    lost.clear();
    for (StoredFile file : files) {
      progress.at("Copying uploaded files", (double) done / total);
      try (InputStream content = store.open(file, 0)) {
        writer.put(Manifest.FILES + file.id(), content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
        lost.add(file.id());
      }
      done += file.size();
    }
  }

  private static void checkDamage(Database copied) {
    List<String> damage = copied.damage();
    if (!damage.isEmpty()) {
      throw new RecoveryFailed(
          "The database is damaged, so it was not backed up: %s. Keep your older back-ups, and"
                  .formatted(damage.getFirst())
              + " restore the newest.");
    }
  }
}
