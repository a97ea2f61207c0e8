package dev.offshoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.llm.RecordedModel;
import dev.offshoot.llm.Recording;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Event;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {

  @TempDir Path folder;
  private final List<Event> events = new ArrayList<>();
  private final Generator generator = new Generator(Clock.systemUTC(), events::add, Map.of());

  private static AgentSpec sample() throws IOException {
    try (InputStream in = GeneratorTest.class.getResourceAsStream("render/sample.json")) {
      return AgentSpecJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_specification_becomes_a_proven_app_on_disk() throws IOException {
    Path app = folder.resolve("app");
    Outcome outcome = generator.render(sample(), app, false);
    assertThat(app.resolve("src/main/java/com/example/app/App.java")).exists();
    assertThat(outcome.files()).isGreaterThan(100);
    assertThat(generator.render(sample(), app, false).digest()).isEqualTo(outcome.digest());
  }

  @Test
  void what_an_app_was_made_from_stays_when_it_is_made_again() throws IOException {
    Path app = folder.resolve("app");
    generator.render(sample(), app, false);
    Files.writeString(app.resolve("request.md"), "Invoices, please.\n");
    generator.render(sample(), app, false);
    generator.render(sample(), app, false);
    assertThat(app.resolve("request.md")).hasContent("Invoices, please.");
  }

  @Test
  void an_app_whose_action_reaches_outside_is_not_kept() throws IOException {
    Path app = folder.resolve("app");
    AgentSpec spec = sample();
    var action = spec.actions().getFirst();
    var code =
        new dev.offshoot.spec.CodeSpec(
            List.of("return ActionResult.of(System.getenv(\"PATH\"));"), List.of());
    AgentSpec evil = spec.withActions(List.of(action.withCode(code))).withSchedules(List.of());
    assertThatThrownBy(() -> generator.render(evil, app, false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.why()).contains("System"));
    assertThat(app).doesNotExist();
  }

  @Test
  void a_request_with_a_credential_in_it_is_not_even_sent() {
    Path app = folder.resolve("app");
    Assignment assignment =
        Assignment.plan("A shop. Our key is sk-abcdefghijklmnopqrstuvwxyz012345.", null);
    assertThatThrownBy(() -> generator.create(app, assignment, new RecordedModel(Recording.EMPTY)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("credential");
    assertThat(app).doesNotExist();
  }

  @Test
  void a_failed_run_can_be_resumed_and_says_what_it_waits_for() throws IOException {
    Path app = folder.resolve("app");
    Assignment assignment = Assignment.plan("A guest book.", null);
    RecordedModel silent = new RecordedModel(Recording.EMPTY);
    assertThatThrownBy(() -> generator.create(app, assignment, silent)).isInstanceOf(Problem.class);
    assertThat(generator.interrupted(app)).contains(assignment);
    assertThatThrownBy(() -> generator.resume(app, silent))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("step0/features");
    assertThat(Files.list(app)).hasSize(1);
    assertThat(events).isNotEmpty();
  }
}
