package dev.offshoot.boot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Finding;
import dev.offshoot.render.SourceTree;
import dev.offshoot.render.example.ExamplesFile;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.StepSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acts the examples of actions out in a process of its own, which gets little memory and little
 * time, knows nothing of ours, and reaches nothing but this machine.
 */
public final class ActionProof {
  /** How long an example may take, and a day of the schedules. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String packageName;
  private final SourceTree app;
  private final Compiled classes;
  private final Duration patience;

  private ActionProof(String packageName, SourceTree app, Compiled classes, Duration patience) {
    this.packageName = packageName;
    this.app = app;
    this.classes = classes;
    this.patience = patience;
  }

  /** For the actions of this app, be they part of it or still to come. */
  public static ActionProof of(String packageName, SourceTree app, Compiled compiled) {
    return new ActionProof(
        packageName, app, ProofKit.EXAMPLES.with(app, compiled, List.of()), PATIENCE);
  }

  /** The same with these classes over the app's own. */
  public ActionProof with(Compiled actions) {
    return new ActionProof(packageName, app, classes.plus(actions), patience);
  }

  /** The same with so much time for an example. */
  ActionProof within(Duration limit) {
    return new ActionProof(packageName, app, classes, limit);
  }

  /** What the actions do other than their examples say; those without examples are left alone. */
  public List<Finding> check(List<ActionSpec> actions) {
    List<ActionSpec> left =
        new ArrayList<>(actions.stream().filter(it -> !it.examples().isEmpty()).toList());
    List<Finding> findings = new ArrayList<>();
    if (left.isEmpty()) {
      return findings;
    }
    try (AppFolder folder = AppFolder.of(app, classes)) {
      String examples = examples(folder, left);
      // An action that brings its process down leaves the others to a new one.
      while (!left.isEmpty()) {
        run(folder, examples, left, findings);
      }
      return findings;
    } catch (IOException e) {
      return List.of(new Finding("example", "the app", 0, "could not be tried: " + e, ""));
    }
  }

  /** What goes wrong in thirty days of those schedules whose actions all have examples. */
  public List<Finding> checkSchedules(AgentSpec spec) {
    List<ActionSpec> shown =
        spec.actions().stream().filter(it -> !it.examples().isEmpty()).toList();
    List<String> names = shown.stream().map(ActionSpec::name).toList();
    if (spec.schedules().stream()
        .noneMatch(it -> it.steps().stream().map(StepSpec::action).allMatch(names::contains))) {
      return List.of();
    }
    try (AppFolder folder = AppFolder.of(app, classes);
        ProofProcess process =
            ProofProcess.start(folder, main(), List.of(examples(folder, shown)))) {
      List<Finding> findings = new ArrayList<>();
      boolean whole = false;
      for (Optional<JsonNode> said = process.next(patience);
          said.isPresent();
          said = process.next(patience)) {
        JsonNode differences = said.get().path("differences");
        whole |= differences.isArray();
        differences.forEach(it -> findings.add(ofSchedules(it.asText())));
      }
      if (!whole || !process.isDone()) {
        findings.add(ofSchedules(process.ending(patience)));
      }
      return findings;
    } catch (IOException e) {
      return List.of(ofSchedules("could not be tried: " + e));
    }
  }

  private static Finding ofSchedules(String message) {
    return new Finding("schedule", "thirty days of the schedules", 0, message, "");
  }

  private String main() {
    return packageName + ".platform.example.ExampleProof";
  }

  /** Writes the examples for the process, and gives their folder. */
  private static String examples(AppFolder folder, List<ActionSpec> actions) throws IOException {
    Path examples = Files.createDirectories(folder.scratch().resolve("examples"));
    for (ActionSpec action : actions) {
      Path name = Path.of(ExamplesFile.path(action)).getFileName();
      Files.writeString(examples.resolve(name), ExamplesFile.text(action));
    }
    return examples.toString();
  }

  /** Takes the actions that were tried off the list: all, or those up to one that went too far. */
  private void run(AppFolder folder, String examples, List<ActionSpec> left, List<Finding> findings)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(examples));
    left.forEach(action -> arguments.add(className(action)));
    JsonNode last = null;
    try (ProofProcess process = ProofProcess.start(folder, main(), arguments)) {
      for (Optional<JsonNode> said = process.next(patience);
          said.isPresent();
          said = process.next(patience)) {
        last = said.get();
        JsonNode differences = last.path("differences");
        if (!differences.isEmpty()) {
          findings.add(finding(last, lines(differences)));
        }
      }
      boolean cutOff = last == null || !last.has("differences");
      if (cutOff || !process.isDone()) {
        findings.add(finding(last, process.ending(patience)));
        drop(left, last);
        return;
      }
    }
    left.clear();
  }

  private void drop(List<ActionSpec> left, JsonNode last) {
    String reached = last == null ? className(left.getLast()) : last.path("action").asText();
    while (!left.isEmpty() && !className(left.removeFirst()).equals(reached)) {
      // those before it are done
    }
  }

  private String className(ActionSpec action) {
    return packageName + ".action." + action.name();
  }

  private static String lines(JsonNode differences) {
    List<String> lines = new ArrayList<>();
    differences.forEach(line -> lines.add(line.asText()));
    return String.join("\n  ", lines);
  }

  private static Finding finding(JsonNode said, String message) {
    String where =
        said == null
            ? "the examples"
            : "%s, example “%s”"
                .formatted(
                    said.path("action").asText().replaceFirst(".*\\.", ""),
                    said.path("example").asText());
    return new Finding("example", where, 0, message, "");
  }
}
