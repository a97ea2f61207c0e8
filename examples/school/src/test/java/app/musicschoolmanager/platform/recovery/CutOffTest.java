package app.musicschoolmanager.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, or run out of room, while they back up or restore. */
@Timeout(60)
class CutOffTest {
  /** More than a limited process may write: 10,000 blocks, of half a kilobyte or a whole one. */
  private static final int LARGE = 12_000_000;

  @TempDir private static Path folder;

  private static TestApp app;
  private static StoredFile large;
  private static Path archive;

  @BeforeAll
  static void start() {
    app = TestApp.start();
    byte[] content = new byte[LARGE];
    new Random(1).nextBytes(content);
    FileStore files = app.services().records().files();
    large = files.receive(new ByteArrayInputStream(content), "large.bin");
    app.database()
        .write(sql -> {
          files.keep(sql, large, null);
          return large;
        });
    archive = folder.resolve("backup.zip");
    Commands.of(app).run("backup", archive).expect(0);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** The app's own command line, in a process of its own. */
  private static Process run(List<String> before, Path data, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dapp.calledFrom=" + folder));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), App.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = process.environment();
    environment.putAll(Commands.of(app).in(data).config().settings());
    return process.start();
  }

  private static List<String> names(Path of, String start) throws IOException {
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(of)) {
      return list.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(start))
          .toList();
    }
  }

  private static void killOnce(Process process, Path of, String start) throws Exception {
    while (names(of, start).isEmpty()) {
      assertThat(process.isAlive()).isTrue();
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    process.destroyForcibly().waitFor();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void of_a_back_up_that_is_killed_nothing_bears_its_name_and_the_next_is_whole() throws Exception {
    Process process = run(List.of(), app.folder(), "backup", "killed.zip");
    killOnce(process, folder, "killed.zip.");
    assertThat(folder.resolve("killed.zip")).doesNotExist();
    Commands.of(app).run("backup", folder.resolve("killed.zip")).expect(0);
    assertThat(folder.resolve("killed.zip")).isNotEmptyFile();
  }

  @Test
  void of_a_restore_that_is_killed_no_app_knows_and_the_next_clears_up() throws Exception {
    Path data = folder.resolve("killed");
    Process process = run(List.of(), data, "restore", "backup.zip");
    killOnce(process, data, "restoring-");
    assertThat(data.resolve("app.db")).doesNotExist();
    Commands.of(app).in(data).run("restore", archive).expect(0);
    assertThat(names(data, "")).containsExactlyInAnyOrder("app.db", "files");
    try (Database restored = Database.open(data.resolve("app.db"), Clock.systemUTC())) {
      FileStore files = new FileStore(restored, data.resolve("files"));
      assertThat(files.all()).containsExactly(large);
      assertThat(data.resolve("files").resolve(large.id())).hasSize(LARGE);
    }
  }

  @Test
  void a_disk_without_room_is_told_and_keeps_nothing() throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -f 10000 && exec \"$@\"", "sh");
    Process backup = run(limited, app.folder(), "backup", "limited.zip");
    Process restore = run(limited, folder.resolve("limited"), "restore", "backup.zip");
    for (Process process : List.of(backup, restore)) {
      assertThat(said(process)).contains(": no ", "could not be").doesNotContain("Exception");
      assertThat(process.waitFor()).isEqualTo(69);
    }
    assertThat(names(folder, "limited.zip")).isEmpty();
    assertThat(names(folder.resolve("limited"), "")).isEmpty();
  }
}
