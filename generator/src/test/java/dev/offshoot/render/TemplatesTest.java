package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.render.project.PlainFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Templates stay small and without logic, each beside the record that fills it in. */
class TemplatesTest {
  private static final int MOST_LINES = 120;
  private static final int MOST_DIRECTIVES_IN_100_LINES = 15;

  /** Two loops and a condition: the share says nothing about a template of a few lines. */
  private static final int A_FEW = 6;

  private static final List<String> FORBIDDEN =
      List.of("[#assign", "[#macro", "[#function", "[#include", "[#import", "?eval", "?new");

  @TestFactory
  Stream<DynamicTest> a_template_keeps_the_rules() {
    Map<String, byte[]> all = TemplateResources.below("offshoot/templates/", "pom.xml.ftl");
    return all.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".ftl"))
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(), () -> check(new String(file.getValue(), StandardCharsets.UTF_8))));
  }

  private static void check(String template) throws ClassNotFoundException {
    List<String> lines = template.lines().toList();
    String record = lines.getFirst().replaceAll(".*type=\"([\\w.]+)\" --]", "$1");
    assertThat(Class.forName(record)).isRecord();
    assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
    long directives = lines.stream().skip(1).filter(line -> line.matches("\\[/?#.*")).count();
    long most = Math.max(A_FEW, lines.size() * MOST_DIRECTIVES_IN_100_LINES / 100);
    assertThat(directives).isLessThanOrEqualTo(most);
    assertThat(template).doesNotContain(FORBIDDEN);
  }

  @Test
  void a_variable_that_is_not_there_fails_with_its_name() {
    assertThatThrownBy(() -> new Templates().fill("pom.xml.ftl", new PlainFile("pom.xml")))
        .hasMessageContaining("pom.xml.ftl")
        .rootCause()
        .hasMessageContaining("packageName");
  }
}
