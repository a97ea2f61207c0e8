package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.file.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a back-up into an empty data folder. All of it is unpacked, checked and brought up to date
 * in a folder beside its place. The database comes last and by a single step: without it the rest
 * is nothing that an app knows of.
 */
final class Restore {
  /** The beginning of the names of the folders in which archives are unpacked. */
  private static final String STAGE = "restoring-";

  /** What no app needs: SQLite itself, which it brings; what file systems make; uploads alone. */
  private static final Set<String> NOTHING = Set.of("native", "lost+found", "files");

  private final Config config;
  private final Clock clock;
  private final Progress progress;
  private final String heldBack;

  /**
   * Restores with these settings.
   *
   * @param heldBack what administrators read beside a mail that waits
   */
  Restore(Config config, Clock clock, Progress progress, String heldBack) {
    this.config = config;
    this.clock = clock;
    this.progress = progress;
    this.heldBack = heldBack;
  }

  /** What has been restored. */
  record Restored(Manifest manifest, FreshStart start) {}

  /** Restores all of an archive, or nothing. */
  Restored from(Path archive) throws IOException {
    requireEmpty();
    ServerSocket port = port();
    try (ArchiveReader reader = new ArchiveReader(archive, new Seal(config.dataKey()))) {
      requireKnown(reader.manifest());
      PrivateFiles.createFolder(config.dataDir());
      requireRoom(reader.manifest());
      return restored(reader);
    } finally {
      port.close();
    }
  }

  private Restored restored(ArchiveReader reader) throws IOException {
    Path stage = Files.createTempDirectory(config.dataDir(), STAGE);
    try {
      reader.unpack(stage, progress);
      FreshStart start = prepare(stage.resolve(Manifest.DATABASE), reader.manifest());
      moveIn(stage);
      return new Restored(reader.manifest(), start);
    } finally {
      removeStages();
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(config.dataDir())) {
      return;
    }
    try (Stream<Path> list = Files.list(config.dataDir())) {
      List<String> names =
          list.map(path -> path.getFileName().toString())
              .filter(name -> !NOTHING.contains(name) && !name.startsWith(STAGE))
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        throw new RecoveryFailed(
            """
            The data folder %s is not empty: it holds %s. Nothing is written over what is there. \
            Stop the app, move the folder away, and restore again.\
            """
                .formatted(config.dataDir().toAbsolutePath(), String.join(", ", names)));
      }
    }
  }

  /** Takes the app's place, so that it neither runs nor starts meanwhile. */
  private ServerSocket port() throws IOException {
    if (config.port() == 0) {
      return new ServerSocket();
    }
    try {
      return new ServerSocket(config.port(), 1, InetAddress.getByName(config.host()));
    } catch (IOException e) {
      throw new RecoveryFailed(
          "Port %d is taken: the app seems to run. Stop it, then restore, and start it again."
              .formatted(config.port()),
          e);
    }
  }

  private static void requireKnown(Manifest manifest) {
    List<String> unknown = new ArrayList<>(manifest.scripts());
    unknown.removeAll(Migrations.known());
    if (!unknown.isEmpty()) {
      throw new RecoveryFailed(
          """
          The back-up of “%s” was made by a newer version of this app, or by another app: this one \
          does not know %s. Restore it with that version, or a newer one.\
          """
              .formatted(manifest.app(), String.join(", ", unknown)));
    }
  }

  private void requireRoom(Manifest manifest) throws IOException {
    long room = Files.getFileStore(config.dataDir()).getUsableSpace();
    if (room < manifest.size()) {
      throw new RecoveryFailed(
          "The back-up needs %,d bytes, and the disk of %s has room for %,d. Make room first."
              .formatted(manifest.size(), config.dataDir().toAbsolutePath(), room));
    }
  }

  private FreshStart prepare(Path file, Manifest manifest) {
    FreshStart start;
    try (Database database = Database.open(file, clock)) {
      List<String> damage = database.damage();
      if (!damage.isEmpty()) {
        throw new RecoveryFailed(
            "The database in the back-up is damaged: %s. Take an older back-up."
                .formatted(damage.getFirst()));
      }
      Migrations.run(database);
      start = FreshStart.of(database, heldBack);
    } catch (DatabaseFailure e) {
      throw new RecoveryFailed(
          "The back-up of “%s” does not fit this app. %s".formatted(manifest.app(), e.getMessage()),
          e);
    }
    if (Files.exists(Path.of(file + "-wal"))) {
      throw new IllegalStateException("The database was closed, and its log is still there.");
    }
    return start;
  }

  private void moveIn(Path stage) throws IOException {
    PrivateFiles.createFolder(config.filesFolder());
    try (Stream<Path> files = Files.list(stage.resolve(Manifest.FILES))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path place = config.filesFolder().resolve(file.getFileName());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    PrivateFiles.sync(config.filesFolder());
    Path database = stage.resolve(Manifest.DATABASE);
    PrivateFiles.sync(database);
    PrivateFiles.moveNew(database, config.databaseFile());
    PrivateFiles.sync(config.dataDir());
  }

  /** Those of this restore and of others that were cut off. */
  private void removeStages() throws IOException {
    try (Stream<Path> list = Files.list(config.dataDir())) {
      for (Path stage : list.filter(Restore::isStage).toList()) {
        try (Stream<Path> files = Files.walk(stage)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static boolean isStage(Path path) {
    return path.getFileName().toString().startsWith(STAGE);
  }
}
