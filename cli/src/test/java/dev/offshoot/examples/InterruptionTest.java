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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run with a language model is killed as hard as an operating system can, and goes on as if
 * nothing had happened.
 */
@Execution(ExecutionMode.CONCURRENT)
class InterruptionTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "running").toAbsolutePath();

  private static final int READABLE = 160;

  @TempDir Path folder;
  private Recording recording;

  @BeforeEach
  void read() throws IOException {
    recording = Recording.fromJson(Files.readString(EXAMPLE.resolve("agent.lock")));
  }

  /**
   * After that many lines of progress the process is killed: at the first question, when the action
   * is written, and while the app is proven.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 8, 16})
  void a_killed_run_resumes_to_the_same_app_and_asks_nothing_twice(int events) throws Exception {
    Path app = folder.resolve("app");
    try (RecordingServer model = new RecordingServer(recording)) {
      Process run = offshoot(model, "new", request(), "-o", app.toString(), "--events", "ndjson");
      killAfter(run, events);
      Process resumed = offshoot(model, "resume", app.toString());
      String said = new String(resumed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(resumed.waitFor()).as(said).isZero();
      // The answer that was on its way when the process died is the only one asked for again.
      int exchanges = recording.exchanges().size();
      assertThat(model.answered()).isBetween(exchanges, exchanges + 1);
    }
    assertThat(differences(app, ".generated")).isEmpty();
    assertThat(differences(app, "agent.lock")).isEmpty();
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
