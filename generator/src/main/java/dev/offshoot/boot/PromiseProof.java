package dev.offshoot.boot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Finding;
import dev.offshoot.render.SourceTree;
import dev.offshoot.render.page.ModelTest;
import dev.offshoot.spec.AgentSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries what an app promises about its models: with its own tests, before there is anybody to run
 * them, in a process that gets little memory and time.
 */
public final class PromiseProof {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LONGEST = 600;

  private final List<String> tests;
  private final Consumer<String> progress;
  private final List<Finding> broken = new ArrayList<>();
  private final List<String> untried = new ArrayList<>();

  private PromiseProof(List<String> tests, Consumer<String> progress) {
    this.tests = tests;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param broken the promises that the app does not keep
   * @param untried those that could not be put to the test, each with why
   */
  public record Result(List<Finding> broken, List<String> untried) {}

  /**
   * Tries all promises about the models of an app.
   *
   * @param progress is told which test is at work
   */
  public static Result of(
      AgentSpec spec, SourceTree app, Compiled compiled, Consumer<String> progress) {
    List<String> tests =
        spec.models().stream().map(model -> ModelTest.of(spec, model).path()).toList();
    PromiseProof proof = new PromiseProof(tests, progress);
    if (!tests.isEmpty()) {
      Compiled all = ProofKit.PROMISES.with(app, compiled, tests);
      try (AppFolder folder = AppFolder.of(app, all)) {
        proof.run(folder, spec.packageName() + ".platform.PromiseRun");
      } catch (IOException e) {
        proof.broken.add(finding("the app", "could not be tried: " + e));
      }
    }
    return new Result(proof.broken, proof.untried);
  }

  private void run(AppFolder folder, String main) throws IOException {
    String where = "the app";
    String shown = "";
    try (ProofProcess process = ProofProcess.start(folder, main, classes())) {
      for (Optional<JsonNode> said = process.next(PATIENCE);
          said.isPresent();
          said = process.next(PATIENCE)) {
        JsonNode line = said.get();
        String test = line.path("test").asText().replaceFirst(".*\\.", "");
        where = test + ", promise “" + line.path("promise").asText().replace('_', ' ') + "”";
        if (!test.equals(shown)) {
          progress.accept("trying what it promises: " + test);
          shown = test;
        }
        note(where, line);
      }
      if (!process.isDone()) {
        broken.add(finding(where, process.ending(PATIENCE)));
      }
    }
  }

  private void note(String where, JsonNode line) {
    if (line.has("broken")) {
      broken.add(finding(where, line.get("broken").asText()));
    } else if (line.has("untried")) {
      untried.add(where + ": " + line.get("untried").asText());
    }
  }

  /**
   * {@code src/test/java/org/example/desk/DeskTest.java} is the class org.example.desk.DeskTest.
   */
  private List<String> classes() {
    return tests.stream()
        .map(path -> path.substring("src/test/java/".length(), path.length() - ".java".length()))
        .map(path -> path.replace('/', '.'))
        .toList();
  }

  private static Finding finding(String where, String message) {
    String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    return new Finding("promise", where, 0, shown.replace("\n", "\n  "), "");
  }
}
