package dev.offshoot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.Generator;
import dev.offshoot.Outcome;
import dev.offshoot.Problem;
import dev.offshoot.llm.RecordedModel;
import dev.offshoot.llm.Recording;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app on its way to a git remote. */
class DeliveryTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "running");

  @TempDir Path folder;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  private Outcome create(String remote) throws IOException {
    Recording recording = Recording.fromJson(Files.readString(EXAMPLE.resolve("agent.lock")));
    Assignment assignment =
        new Assignment(
            Files.readString(EXAMPLE.resolve("request.md")).strip(),
            null,
            null,
            remote,
            "main",
            "Ada Lovelace <ada@example.com>",
            null);
    return new Generator(Clock.systemUTC(), events::add, Map.of())
        .create(folder.resolve("app"), assignment, new RecordedModel(recording));
  }

  @Test
  void the_remote_gets_the_same_tree_as_the_folder_with_a_commit_for_each_step() throws Exception {
    Path bare = folder.resolve("remote.git");
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare.toString());
    Outcome outcome = create(bare.toUri().toString());
    assertThat(outcome.deployment().orElseThrow().failure()).isNull();
    Path clone = folder.resolve("clone");
    git(folder, "clone", "--quiet", bare.toString(), clone.toString());
    assertThat(ExampleFiles.of(clone)).isEqualTo(ExampleFiles.of(folder.resolve("app")));
    assertThat(
            git(bare, "log", "--format=%(trailers:key=Offshoot-Step,valueonly,separator=)", "main")
                .lines())
        .containsExactly("step4", "step3", "step2", "step1", "step0");
    assertThat(git(folder.resolve("app"), "status", "--porcelain")).isEmpty();
    assertThat(deployments()).hasSize(2).allMatch(it -> it.status().equals("ready"));
  }

  @Test
  void a_push_that_fails_leaves_a_complete_app_and_says_why() throws Exception {
    Outcome outcome = create(folder.resolve("nowhere.git").toUri().toString());
    Problem failure = outcome.deployment().orElseThrow().failure();
    assertThat(failure.kind()).isEqualTo(Problem.Kind.REMOTE);
    assertThat(ExampleFiles.of(folder.resolve("app"))).isEqualTo(ExampleFiles.of(EXAMPLE));
    assertThat(deployments()).hasSize(2).allMatch(it -> it.status().equals("failed"));
  }

  private List<Event.DeploymentComplete> deployments() {
    return events.stream()
        .filter(Event.DeploymentComplete.class::isInstance)
        .map(Event.DeploymentComplete.class::cast)
        .toList();
  }

  private static String git(Path directory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }
}
