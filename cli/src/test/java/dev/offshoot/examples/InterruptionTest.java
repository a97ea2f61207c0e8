package dev.offshoot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.Recording;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is killed as hard as an operating system can, and goes on as if nothing had happened. */
class InterruptionTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "inventory").toAbsolutePath();

  private static final int READABLE = 160;

  @TempDir Path folder;
  private Recording recording;

  @BeforeEach
  void read() throws IOException {
    recording = Recording.fromJson(Files.readString(EXAMPLE.resolve("agent.lock")));
  }

  /** After that many lines of progress the process is killed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 8, 12})
  void a_killed_run_resumes_to_the_same_app_and_asks_nothing_twice(int events) throws Exception {
    Path app = folder.resolve("app");
    try (RecordingServer model = new RecordingServer(recording)) {
      Process run = offshoot(model, "new", request(), "-o", app.toString(), "--events", "ndjson");
      killAfter(run, events);
      Process resumed = offshoot(model, "resume", app.toString());
      String said = new String(resumed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(resumed.waitFor()).as(said).isZero();
      // The answers that were on their way when the process died are the only ones asked for again.
      assertThat(model.answered()).isBetween(exchanges(), exchanges() + inFlight());
    }
    assertThat(differences(app, ".generated")).isEmpty();
    assertThat(differences(app, "agent.lock")).isEmpty();
  }

  @Test
  void a_run_with_a_language_model_gives_the_same_app_as_its_recording() throws Exception {
    Path app = folder.resolve("app");
    try (RecordingServer model = new RecordingServer(recording)) {
      Process run = offshoot(model, "new", request(), "-o", app.toString());
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(run.waitFor()).as(said).isZero();
      assertThat(model.answered()).isEqualTo(exchanges());
    }
    assertThat(differences(app, ".generated")).isEmpty();
  }

  /** The beginnings of lines that are missing, behind a minus, or too many, behind a plus. */
  private static List<String> differences(Path app, String file) throws IOException {
    List<String> made = Files.readAllLines(app.resolve(file));
    List<String> expected = Files.readAllLines(EXAMPLE.resolve(file));
    List<String> differences = new ArrayList<>();
    differences.addAll(less(expected, made, "- "));
    differences.addAll(less(made, expected, "+ "));
    return differences.isEmpty() && !made.equals(expected)
        ? List.of("The lines of " + file + " stand in another order.")
        : differences;
  }

  private static List<String> less(List<String> lines, List<String> known, String sign) {
    Set<String> without = Set.copyOf(known);
    return lines.stream()
        .filter(line -> !without.contains(line))
        .map(line -> sign + line.substring(0, Math.min(line.length(), READABLE)))
        .toList();
  }

  private int exchanges() {
    return recording.exchanges().size();
  }

  /** Actions are written four at a time. */
  private static int inFlight() {
    return 4;
  }

  private static String request() {
    return EXAMPLE.resolve("request.md").toString();
  }

  private static void killAfter(Process run, int events) throws Exception {
    BufferedReader out = run.inputReader(StandardCharsets.UTF_8);
    int seen = 0;
    while (seen < events && out.readLine() != null) {
      seen++;
    }
    run.destroyForcibly();
    run.waitFor();
  }

  private Process offshoot(RecordingServer model, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    for (String name : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.offshoot.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(folder.resolve("err.txt").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("OFFSHOOT_BASE_URL", model.baseUrl());
    environment.put("OFFSHOOT_MODEL", "recorded");
    environment.put("XDG_CONFIG_HOME", folder.toString());
    environment.remove("OPENAI_API_KEY");
    return builder.start();
  }
}
