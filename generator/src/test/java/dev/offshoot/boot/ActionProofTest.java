package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import dev.offshoot.spec.Frequency;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of the sample app's actions, and actions that do something else. */
class ActionProofTest {
  private static final String SPIN = "int i = 0; while (i >= 0) { i = (i + 1) % 7; }";

  private static AgentSpec spec;
  private static ActionProof proof;
  private static Renderer renderer;
  private static Compiler compiler;

  @BeforeAll
  static void compile() {
    spec = sample();
    renderer = new Renderer();
    SourceTree tree = renderer.render(spec);
    Compiler fresh = new Compiler();
    Compiled app = fresh.compile(tree);
    compiler = fresh.against(app);
    proof = ActionProof.of(spec.packageName(), tree, app);
  }

  @Test
  void the_right_actions_pass() {
    assertThat(proof.check(spec.actions())).isEmpty();
  }

  @Test
  void a_wrong_action_is_told_what_differs() {
    assertThat(check("return ActionResult.of(\"Paid 10.00\").with(\"paid\", 10);"))
        .first()
        .extracting(Finding::text)
        .isEqualTo(
            """
            CloseMonth, example “Everybody's invoices are added up”: \
            It should say “Paid 10.00, open 2.50”, but says: Paid 10.00
              Its result should have open = 2.5, but has none.\
            """);
  }

  @Test
  void a_fault_in_its_code_is_told_with_its_line() {
    assertThat(check("app.invoices().all().get(7);", "return ActionResult.of(\"Done\");"))
        .first()
        .extracting(Finding::message)
        .asString()
        .matches("It breaks: .*IndexOutOfBoundsException: .* at CloseMonth.java:\\d+");
  }

  @Test
  void an_action_that_spins_is_stopped_and_the_others_are_tried_all_the_same() {
    ActionSpec spinning = closeMonth(SPIN, "return ActionResult.of(\"Done\");");
    ActionSpec right = spec.actions().getFirst();
    List<Finding> findings =
        proof
            .with(compiled(spinning))
            .within(Duration.ofSeconds(6))
            .check(List.of(spinning, right));
    assertThat(findings)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("It did not come to an end within 6 seconds");
  }

  @Test
  void an_action_that_takes_all_memory_is_stopped() {
    assertThat(
            check(
                "List<String> all = new ArrayList<>();",
                "while (!all.contains(\"no\")) { all.add(\"x\".repeat(1_000_000) + all.size()); }",
                "return ActionResult.of(\"Done\");"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("It took more than the 192 MB of memory");
  }

  @Test
  void an_action_that_ends_the_process_is_found_even_if_nobody_had_refused_it_before() {
    assertThat(check("System.exit(0);", "return ActionResult.of(\"Done\");"))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("It ended the whole app, with exit code 0.");
  }

  @Test
  void its_schedules_pass_thirty_days() {
    assertThat(proof.checkSchedules(spec)).isEmpty();
  }

  @Test
  void schedules_by_the_calendar_and_after_changes_pass_them_too() {
    ScheduleSpec first = spec.schedules().getFirst();
    List<String> after = List.of(spec.models().getFirst().name());
    AgentSpec changed =
        spec.withSchedules(
            List.of(
                new ScheduleSpec(
                    first.id(),
                    first.name(),
                    first.label(),
                    first.description(),
                    Frequency.WEEKLY,
                    "07:00",
                    ScheduleSpec.Weekday.FRIDAY,
                    null,
                    after,
                    first.steps())));
    List<SourceFile> timetable =
        renderer.render(changed).under("src/main/java").files().stream()
            .filter(file -> file.path().endsWith("/Schedules.java"))
            .toList();
    Compiled compiled = compiler.compile(SourceTree.of(timetable));
    assertThat(compiled.findings()).isEmpty();
    assertThat(proof.with(compiled).checkSchedules(changed)).isEmpty();
  }

  @Test
  void a_schedule_that_fails_is_told_how_often() {
    ActionSpec failing = closeMonth("throw new IllegalStateException(\"No paper.\");");
    assertThat(proof.with(compiled(failing)).checkSchedules(spec))
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .startsWith("thirty days of the schedules: “")
        .contains(" failed in 30 of 30 runs, first on 2026-11-21T08:00:00Z: ", "No paper.");
  }

  private static List<Finding> check(String... body) {
    ActionSpec action = closeMonth(body);
    return proof.with(compiled(action)).check(List.of(action));
  }

  private static ActionSpec closeMonth(String... body) {
    return spec.actions().getLast().withCode(new CodeSpec(List.of(body), List.of()));
  }

  private static Compiled compiled(ActionSpec action) {
    var source = renderer.actionSource(spec, action);
    Compiled compiled = compiler.compile(SourceTree.empty().with(source.path(), source.text()));
    assertThat(compiled.findings()).isEmpty();
    return compiled;
  }

  private static AgentSpec sample() {
    try (InputStream json =
        ActionProofTest.class.getResourceAsStream("/dev/offshoot/render/sample.json")) {
      return AgentSpecJson.readValid(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
