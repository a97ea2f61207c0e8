package dev.offshoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir Path folder;

  /** No configuration of the developer's own may reach a test. */
  private Map<String, String> nothingConfigured() {
    return Map.of("XDG_CONFIG_HOME", folder.toString());
  }

  private CommandLineRun offshoot(String... arguments) {
    return CommandLineRun.of(nothingConfigured(), "", arguments);
  }

  @Test
  void help_lists_the_verbs_with_examples_and_exit_codes() {
    CommandLineRun run = offshoot("--help").endsWith(ExitCode.DONE);
    assertThat(run.out())
        .contains("new", "plan", "render", "run", "resume", "runs", "show", "Examples:");
    for (ExitCode code : ExitCode.values()) {
      assertThat(run.out()).contains(Integer.toString(code.number()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"new", "plan", "render", "run", "resume", "deploy", "runs", "show", "doctor"})
  void every_verb_explains_itself(String verb) {
    assertThat(offshoot(verb, "--help").endsWith(ExitCode.DONE).out()).contains("offshoot " + verb);
  }

  @Test
  void the_version_is_the_build() {
    assertThat(offshoot("--version").endsWith(ExitCode.DONE).out())
        .matches("(?s)offshoot \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void a_mistyped_verb_is_answered_with_the_nearest_one() {
    assertThat(offshoot("rendr").endsWith(ExitCode.USAGE).err()).contains("render");
  }

  @Test
  void without_a_model_and_a_recording_the_user_learns_how_to_connect_one() {
    CommandLineRun run =
        offshoot("new", "A guest book for our hotel", "-o", folder.resolve("x").toString());
    assertThat(run.endsWith(ExitCode.MODEL).err())
        .contains("OPENAI_API_KEY")
        .contains("OFFSHOOT_BASE_URL");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void a_request_file_that_does_not_exist_is_not_taken_for_a_request() {
    assertThat(offshoot("new", "requests/shop.md").endsWith(ExitCode.SPEC).err())
        .contains("There is no file requests/shop.md");
  }

  @Test
  void an_empty_request_is_refused() {
    assertThat(
            CommandLineRun.of(nothingConfigured(), "  \n", "new", "-")
                .endsWith(ExitCode.SPEC)
                .err())
        .contains("empty");
  }

  @Test
  void a_specification_with_faults_is_answered_with_all_of_them() throws IOException {
    Path spec = folder.resolve("agent.json");
    Files.writeString(spec, "{\"specVersion\": 1, \"nmae\": \"x\"}");
    CommandLineRun run = offshoot("render", spec.toString(), "-o", folder.resolve("y").toString());
    assertThat(run.endsWith(ExitCode.SPEC).err()).contains("nmae").contains("packageName");
    assertThat(folder.resolve("y")).doesNotExist();
  }

  @Test
  void a_missing_specification_is_named() {
    assertThat(offshoot("render", "nowhere.json", "-o", "z").endsWith(ExitCode.SPEC).err())
        .contains("nowhere.json");
  }

  @Test
  void a_folder_without_a_run_cannot_be_resumed() {
    assertThat(offshoot("resume", folder.toString()).endsWith(ExitCode.OUTPUT).err())
        .contains("No run of Offshoot");
  }

  @Test
  void a_remote_that_begins_with_a_dash_is_refused() {
    assertThat(offshoot("deploy", folder.toString(), "--remote=--upload-pack=x").code())
        .isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void the_doctor_says_what_is_there_and_what_is_missing() {
    CommandLineRun run = offshoot("doctor").endsWith(ExitCode.DONE);
    assertThat(run.out()).contains("Java").contains("language model").contains("git token");
    assertThat(offshoot("doctor", "--json").out()).startsWith("[{");
  }

  @Test
  void a_key_never_shows_in_what_the_doctor_says() {
    CommandLineRun run =
        CommandLineRun.of(
            Map.of("XDG_CONFIG_HOME", folder.toString(), "OPENAI_API_KEY", "sk-very-secret-123"),
            "",
            "doctor");
    assertThat(run.out() + run.err()).doesNotContain("very-secret");
  }

  @Test
  void every_line_is_json_where_events_are_asked_for() throws IOException {
    Path request = Path.of("..", "examples", "running", "request.md");
    CommandLineRun run = offshoot("plan", request.toString(), "--events", "ndjson");
    List<String> lines = run.endsWith(ExitCode.DONE).out().lines().toList();
    assertThat(lines).hasSizeGreaterThan(5);
    for (String line : lines) {
      assertThat(JsonMapper.builder().build().readTree(line).isObject()).isTrue();
    }
    assertThat(lines.getFirst()).contains("\"type\":\"agent-step\"");
    assertThat(lines.getLast()).contains("\"specVersion\":1");
  }

  @Test
  void a_plan_has_no_code_and_goes_on_to_the_very_app() throws IOException {
    Path request = Path.of("..", "examples", "running", "request.md");
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, offshoot("plan", request.toString()).endsWith(ExitCode.DONE).out());
    assertThat(plan).content().contains("\"work\"").doesNotContain("\"code\"");
    Path app = folder.resolve("planned");
    assertThat(offshoot("render", plan.toString(), "-o", app.toString()).endsWith(ExitCode.SPEC))
        .satisfies(run -> assertThat(run.err()).contains("--spec"));
    offshoot("new", request.toString(), "--spec", plan.toString(), "-o", app.toString())
        .endsWith(ExitCode.DONE);
    for (String file : List.of("agent.json", "README.md")) {
      assertThat(app.resolve(file)).hasSameTextualContentAs(request.resolveSibling(file));
    }
  }

  @Test
  void a_complete_document_becomes_the_app_that_it_describes() {
    Path request = Path.of("..", "examples", "running", "request.md");
    Path document = request.resolveSibling("agent.json");
    Path app = folder.resolve("complete");
    offshoot("new", request.toString(), "--spec", document.toString(), "-o", app.toString())
        .endsWith(ExitCode.DONE);
    assertThat(app.resolve("agent.json")).hasSameTextualContentAs(document);
  }

  @Test
  void what_a_person_has_changed_in_a_plan_stays() throws IOException {
    Path request = Path.of("..", "examples", "running", "request.md");
    Path plan = folder.resolve("plan.json");
    Files.writeString(
        plan,
        offshoot("plan", request.toString())
            .out()
            .replaceFirst("\"colour\": \"#[0-9a-f]{6}\"", "\"colour\": \"#123456\""));
    Path app = folder.resolve("changed");
    offshoot("new", request.toString(), "--spec", plan.toString(), "-o", app.toString())
        .endsWith(ExitCode.DONE);
    assertThat(app.resolve("agent.json")).content().contains("#123456");
    String built =
        Files.readString(request.resolveSibling("README.md"))
            .lines()
            .filter(line -> line.startsWith("Built: "))
            .findFirst()
            .orElseThrow();
    assertThat(app.resolve("README.md")).content().contains(built);
  }

  @Test
  void a_plan_that_cannot_become_an_app_is_refused_before_anything_is_made() throws IOException {
    Path plan = folder.resolve("plan.json");
    Path request = Path.of("..", "examples", "running", "request.md");
    String good = Files.readString(request.resolveSibling("agent.json"));
    Files.writeString(plan, good.replaceFirst("\"model:[a-z_]+\"", "\"model:walk\""));
    Path app = folder.resolve("refused");
    CommandLineRun run =
        offshoot("new", request.toString(), "--spec", plan.toString(), "-o", app.toString());
    assertThat(run.endsWith(ExitCode.SPEC).err()).contains("names no part of the app");
    assertThat(app).doesNotExist();
  }

  @Test
  void a_plan_shows_what_was_asked_for_what_carries_it_and_how_sure_it_is() throws IOException {
    Path request = Path.of("..", "examples", "verleih", "request.md");
    JsonNode understood = json(request.resolveSibling("agent.json")).path("understanding");
    JsonNode rule =
        understood
            .path("requirements")
            .valueStream()
            .filter(it -> it.path("kind").asText().equals("rule"))
            .findFirst()
            .orElseThrow();
    assertThat(offshoot("plan", request.toString()).endsWith(ExitCode.DONE).err())
        .containsPattern(
            "Asked for: \\d+ of " + understood.path("requirements").size() + " requirements are")
        .contains("  rule\n    " + rule.path("id").asText() + "  " + beginning(rule.path("text")))
        .containsPattern(" → \\p{L}+")
        .contains("  assumed\n    " + beginning(understood.path("assumptions").path(0)))
        .contains("Quality: ");
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  /** As much as surely fits on a line with its id. */
  private static String beginning(JsonNode sentence) {
    return sentence.asText().substring(0, 20).strip();
  }

  @Test
  void the_story_of_a_run_can_be_told_later() throws IOException {
    Path request = Path.of("..", "examples", "running", "request.md");
    String action = json(request.resolveSibling("agent.json")).at("/actions/0/name").asText();
    Path app = folder.resolve("apps").resolve("log");
    offshoot("new", request.toString(), "-o", app.toString()).endsWith(ExitCode.DONE);
    assertThat(offshoot("runs", app.getParent().toString()).endsWith(ExitCode.DONE).out())
        .contains(app + "/1 ", "complete", " tokens");
    String story = offshoot("show", app + "/1").endsWith(ExitCode.DONE).out();
    assertThat(story)
        .contains("Run " + app + "/1: complete", "replayed from a recording", "of 100")
        .contains("✓ Writing the actions", "step2/" + action)
        .contains("step4 complete", "after step1")
        .doesNotContain("null");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(offshoot("show", app.toString(), "--json").endsWith(ExitCode.DONE).out());
    int exchanges = json(request.resolveSibling("agent.lock")).path("exchanges").size();
    assertThat(json.path("questions")).hasSize(exchanges).isNotEmpty();
    assertThat(json.path("steps").path(2).path("metrics").path("score").asInt()).isPositive();
    assertThat(json.path("events").size()).isGreaterThan(10);
  }

  @Test
  void a_run_that_is_not_there_is_not_made_up() {
    assertThat(offshoot("runs", folder.toString()).endsWith(ExitCode.DONE).err())
        .contains("No run of Offshoot");
    assertThat(offshoot("show", folder.resolve("7").toString()).endsWith(ExitCode.USAGE).err())
        .contains("There is no run");
  }

  @Test
  void a_stack_trace_is_shown_only_when_asked_for() {
    CommandLineRun run = offshoot("resume", folder.toString(), "--debug");
    assertThat(run.err()).contains("\tat dev.offshoot");
  }
}
