package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of an app backs it up while people write, and puts everything into another folder. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ScriptRecoveryTest {
  private static final String CUSTOMERS = "/api/models/customer";
  private static final int WRITERS = 3;
  private static final int FIRST = 20;
  private static final long PATIENCE = 60;

  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final CountDownLatch first = new CountDownLatch(FIRST);
  private final AtomicBoolean enough = new AtomicBoolean();
  @TempDir private static Path folder;
  private static PackedApp app;

  @BeforeAll
  static void pack() throws IOException {
    app = PackedApp.in(Files.createDirectory(folder.resolve("app")));
  }

  @Test
  void what_was_acknowledged_before_it_was_backed_up_is_there_in_the_other_folder()
      throws Exception {
    Path called = Files.createDirectory(folder.resolve("called-from"));
    Path data = folder.resolve("data");
    Path other = folder.resolve("other");
    ProcessBuilder backup = ScriptRun.command(app, data, "backup", "kept.zip");
    ProcessBuilder restore = ScriptRun.command(app, other, "restore", "kept.zip");
    Set<String> before;
    try (ScriptRun running = new ScriptRun(app, data)) {
      AppCaller admin = AppCaller.first(running);
      before = whileOthersWrite(admin, backup.directory(called.toFile()));
    }
    assertThat(called.resolve("kept.zip")).isRegularFile();

    assertThat(run(restore.directory(called.toFile()))).contains(other.toString());

    try (ScriptRun restored = new ScriptRun(app, other)) {
      AppCaller admin = AppCaller.known(restored);
      for (String name : before) {
        assertThat(admin.total(CUSTOMERS + "?name=" + name)).as(name).isEqualTo(1);
      }
      assertThat(admin.total(CUSTOMERS)).isBetween(before.size(), kept.size());
    }
  }

  /** Runs a command, and gives what had been acknowledged before. */
  private Set<String> whileOthersWrite(AppCaller admin, ProcessBuilder command) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Void>> writers =
          IntStream.range(0, WRITERS).mapToObj(n -> threads.submit(() -> write(admin, n))).toList();
      assertThat(first.await(PATIENCE, TimeUnit.SECONDS)).as("as many as %d", FIRST).isTrue();
      Set<String> before = Set.copyOf(kept);
      run(command);
      assertThat(kept).as("written meanwhile too").hasSizeGreaterThan(before.size());
      enough.set(true);
      for (Future<Void> writer : writers) {
        writer.get(PATIENCE, TimeUnit.SECONDS); // was told of no trouble meanwhile
      }
      return before;
    } finally {
      threads.shutdownNow();
    }
  }

  private Void write(AppCaller admin, int writer) throws Exception {
    for (int i = 0; !enough.get(); i++) {
      String name = "customer-%d-%d".formatted(writer, i);
      HttpResponse<String> answer = admin.post(CUSTOMERS, Map.of("name", name));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      kept.add(name);
      first.countDown();
    }
    return null;
  }

  /** Gives what a command prints, into a file: a pipe that somebody holds open would never end. */
  private String run(ProcessBuilder command) throws IOException, InterruptedException {
    File said = Files.createTempFile(folder, "said", ".txt").toFile();
    Process process = command.redirectErrorStream(true).redirectOutput(said).start();
    boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(said.toPath());
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
