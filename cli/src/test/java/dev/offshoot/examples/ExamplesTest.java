package dev.offshoot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.Generator;
import dev.offshoot.llm.RecordedModel;
import dev.offshoot.llm.Recording;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each example is exactly what its request and its recording give, or else its document. {@code
 * -Dsnap} writes it anew.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_what_it_is_made_from() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .filter(example -> Files.isRegularFile(example.resolve("agent.json")))
          .sorted()
          .toList()
          .stream()
          .map(example -> DynamicTest.dynamicTest(name(example), () -> check(example)));
    }
  }

  private void check(Path example) throws IOException {
    Path made = folder.resolve(name(example));
    if (Files.isRegularFile(example.resolve("agent.lock"))) {
      replay(example, made);
    } else {
      render(example, made);
    }
    Map<String, String> expected = ExampleFiles.of(example);
    Map<String, String> actual = ExampleFiles.of(made);
    if (System.getProperty("snap") != null) {
      replace(example, made, expected, actual);
      return;
    }
    assertThat(actual.keySet()).as("files; -Dsnap accepts them").isEqualTo(expected.keySet());
    actual.forEach((path, text) ->
        assertThat(text).as(path + "; -Dsnap accepts it").isEqualTo(expected.get(path)));
  }

  private static void replay(Path example, Path made) throws IOException {
    Assignment assignment =
        new Assignment(
            Files.readString(example.resolve("request.md")).strip(),
            null,
            null,
            null,
            "main",
            "Example <example@localhost>",
            null);
    Recording recording = Recording.fromJson(Files.readString(example.resolve("agent.lock")));
    new Generator(Clock.systemUTC(), event -> {}, Map.of())
        .create(made, assignment, new RecordedModel(recording));
  }

  private static void render(Path example, Path made) throws IOException {
    AgentSpec spec = AgentSpecJson.read(Files.readString(example.resolve("agent.json")));
    new Generator(Clock.systemUTC(), event -> {}, Map.of()).render(spec, made, false);
  }

  private static void replace(
      Path example, Path made, Map<String, String> old, Map<String, String> fresh)
      throws IOException {
    for (String path : old.keySet()) {
      Files.delete(example.resolve(path));
    }
    for (String path : fresh.keySet()) {
      Files.createDirectories(example.resolve(path).getParent());
      Files.copy(made.resolve(path), example.resolve(path));
    }
  }

  private static String name(Path example) {
    return example.getFileName().toString();
  }
}
