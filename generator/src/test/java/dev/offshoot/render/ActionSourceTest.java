package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.Problem;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of an action keeps its lines, so that a compiler's words can be led back to them. */
class ActionSourceTest {
  private static final AgentSpec APP = Fixture.SAMPLE.withActions(List.of());

  @Test
  void a_line_of_the_class_is_led_back_to_the_line_of_the_code() {
    ActionSource source =
        source(
            List.of("int a = 1;", "", "return help(a);"),
            List.of("private static ActionResult help(int a) {", "  return wrong;", "}"));
    String[] lines = source.text().split("\n");
    assertThat(lines[source.bodyStart() - 1]).isEqualTo("int a = 1;");
    assertThat(lines[source.membersStart() - 1]).startsWith("private static");
    assertThat(source.bodyLine(source.bodyStart() + 2)).hasValue(3);
    assertThat(source.bodyLine(source.bodyStart() - 1)).isEmpty();
    assertThat(source.bodyLine(source.bodyStart() + 3)).isEmpty();

    Compiled compiled = compile(source);
    assertThat(compiled.findings()).hasSize(1);
    assertThat(source.membersLine(compiled.findings().getFirst().line())).hasValue(2);
  }

  @Test
  void lines_that_look_like_the_holes_are_only_lines() {
    ActionSource source =
        source(
            List.of(
                "// The members go here.", "return ActionResult.of(\"// The body goes here.\");"),
            List.of("// The body goes here."));
    assertThat(compile(source).findings()).isEmpty();
    assertThat(source.membersLines()).isEqualTo(1);
    assertThat(source.text()).containsOnlyOnce("// The members go here.");
  }

  @Test
  void a_line_may_hold_several() {
    ActionSource source = source(List.of("int a = 1;\nint b = 2;", "return null;"), List.of());
    assertThat(source.bodyLines()).isEqualTo(3);
    assertThat(source.bodyLine(source.bodyStart() + 2)).hasValue(3);
  }

  @Test
  void an_app_with_an_unfinished_action_is_refused() {
    ActionSpec unfinished = Fixture.SAMPLE.actions().getFirst().withCode(null);
    assertThatThrownBy(() -> Fixture.RENDERER.render(APP.withActions(List.of(unfinished))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.SPEC);
              assertThat(problem.what()).contains("SendReminders");
            });
  }

  @Test
  void code_that_is_not_java_is_refused_by_the_name_of_its_action() {
    ActionSpec broken = action(List.of("return (;"), List.of());
    assertThatThrownBy(() -> Fixture.RENDERER.render(APP.withActions(List.of(broken))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.SPEC);
              assertThat(problem.what()).contains("SendReminders.java");
            });
  }

  private static Compiled compile(ActionSource source) {
    Compiler fresh = new Compiler();
    Compiled app = fresh.compile(Fixture.RENDERER.render(APP));
    assertThat(app.findings()).isEmpty();
    return fresh.against(app).compile(SourceTree.empty().with(source.path(), source.text()));
  }

  private static ActionSource source(List<String> body, List<String> members) {
    return Fixture.RENDERER.actionSource(APP, action(body, members));
  }

  private static ActionSpec action(List<String> body, List<String> members) {
    return Fixture.SAMPLE.actions().getFirst().withCode(new CodeSpec(body, members));
  }
}
