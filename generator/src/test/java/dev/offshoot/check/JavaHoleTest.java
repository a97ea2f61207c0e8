package dev.offshoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHoleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return ActionResult.of(\"done\");",
        "// only a comment\nreturn null;",
        "return null; // a comment at the end",
        "record Pair(int a, int b) {}\nvar p = new Pair(1, 2);\nreturn null;",
        "String path = \"C:\\\\\\\\users\";\nreturn null;",
        "String s = \"\"\"\n  {\n  \"\"\";\nreturn null;",
        "Object o = new Object() { @Override public String toString() { return \"}\"; } };\n"
            + "return null;",
        "switch (input) { case Input(Long days) when days > 3 -> app.log(\"x\"); default -> {} }"
      })
  void statements_pass(String body) {
    assertThat(JavaHole.statements("body", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "} static { System.exit(1); } static void f() {",
        "return null; } } class Evil { {",
        "}{",
        "import java.util.List;",
        "package evil;",
        "int x = ;",
        "return null",
        "/* never closed",
        "String s = \"never closed;",
        "String s = \"\\u0022; System.exit(1); //\";",
        "// \\u000a System.exit(1);",
        "@SuppressWarnings(\"finally\") int x = 1;",
        "int x = 1;\u0000",
        "int x = 1;\u001a"
      })
  void text_that_is_not_whole_statements_is_refused(String body) {
    assertThat(JavaHole.statements("body", body)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "private static int twice(int x) { return 2 * x; }",
        "record Line(String id, int n) { Line { id = id.strip(); } }",
        "enum Rate { LOW, HIGH }\nprivate static final int LIMIT = 3;",
        "sealed interface Shape permits Dot {}\n"
            + "record Dot() implements Shape { @Override public String toString() { return \"\"; }"
            + " }"
      })
  void members_pass(String members) {
    assertThat(JavaHole.members("members", members)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "} class Evil {",
        "static { int x = 1; }",
        "{ int x = 1; }",
        "Probe() {}",
        "int state;",
        "static int state;",
        "final int state = 1;",
        "int twice(int x) { return x; }",
        "private static ActionResult run(Input i) { return null; }",
        "record AppContext(Object c) {}",
        "class Inner {}",
        "@interface Mark {}",
        "@Deprecated static void f() {}",
        "import java.util.List;",
        "return 1;"
      })
  void text_that_is_not_static_members_is_refused(String members) {
    assertThat(JavaHole.members("members", members)).isNotEmpty();
  }

  @Test
  void lines_are_counted_from_the_first_line_of_the_hole() {
    Finding syntax = JavaHole.statements("body", "int a = 1;\nint b = ;\n").getFirst();
    Finding member = JavaHole.members("members", "\n\nint state;").getFirst();

    assertThat(syntax.line()).isEqualTo(2);
    assertThat(syntax.message()).doesNotContain("expected one of");
    assertThat(member.line()).isEqualTo(3);
  }
}
