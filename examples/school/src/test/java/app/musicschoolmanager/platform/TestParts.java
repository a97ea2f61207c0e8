package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.stop.StopTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All parts of an app but its server, on a database of their own. They reach nothing but this
 * machine.
 */
public final class TestParts implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A database as it is before anybody has used the app: to migrate it takes the longest. */
  private static Map<String, byte[]> unused;

  private final Path folder;
  private final boolean own;
  private final Services services;

  private TestParts(Path folder, boolean own, Services services) {
    this.folder = folder;
    this.own = own;
    this.services = services;
  }

  public static TestParts open(
      AppDefinition definition, Map<String, String> settings, Clock clock) {
    try {
      Path folder = Files.createTempDirectory("parts");
      for (Map.Entry<String, byte[]> file : unused(clock).entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return new TestParts(folder, true, services(definition, settings, folder, clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once more on the data of others, which are there before and afterwards. */
  public static TestParts beside(Path folder, AppDefinition definition, Clock clock) {
    return beside(folder, definition, Map.of(), clock);
  }

  /** The same with further variables of the environment. */
  public static TestParts beside(
      Path folder, AppDefinition definition, Map<String, String> settings, Clock clock) {
    return new TestParts(folder, false, services(definition, settings, folder, clock));
  }

  private static Services services(
      AppDefinition definition, Map<String, String> settings, Path folder, Clock clock) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("DATA_DIR", folder.toString());
    all.put("SESSION_KEY", key((byte) 1));
    all.put("DATA_KEY", key((byte) 2));
    all.put("TIME_ZONE", "UTC");
    Database database = Database.open(folder.resolve("app.db"), clock);
    return Parts.of(definition, Config.of(all), database, Outbound.loopbackOnly(PATIENCE));
  }

  /** Its files by their names: what was written last stands beside the file of the database. */
  private static synchronized Map<String, byte[]> unused(Clock clock) throws IOException {
    if (unused == null) {
      Path folder = Files.createTempDirectory("unused");
      try (Database database = Database.open(folder.resolve("app.db"), clock)) {
        Migrations.run(database);
      }
      unused = new HashMap<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          unused.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
      delete(folder);
    }
    return unused;
  }

  private static String key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }

  public Services services() {
    return services;
  }

  /** Where its data lies. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    close(StopTime.ofApp());
  }

  /** As the app does when it is asked to stop, with so much time for what is under way. */
  public void close(StopTime time) {
    services.close(time);
    try {
      if (own) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
