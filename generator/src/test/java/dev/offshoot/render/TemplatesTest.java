package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.render.project.PlainFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Templates stand each beside the record that fills it in. */
class TemplatesTest {
  @TestFactory
  Stream<DynamicTest> a_template_names_the_record_that_fills_it_in() {
    Map<String, byte[]> all = TemplateResources.below("offshoot/templates/", "pom.xml.ftl");
    return all.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".ftl"))
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(), () -> check(new String(file.getValue(), StandardCharsets.UTF_8))));
  }

  private static void check(String template) throws ClassNotFoundException {
    String header = template.lines().findFirst().orElseThrow();
    String record = header.replaceAll(".*type=\"([\\w.]+)\" --]", "$1");
    assertThat(Class.forName(record)).isRecord();
  }

  @Test
  void a_variable_that_is_not_there_fails_with_its_name() {
    assertThatThrownBy(() -> new Templates().fill("pom.xml.ftl", new PlainFile("pom.xml")))
        .hasMessageContaining("pom.xml.ftl")
        .rootCause()
        .hasMessageContaining("packageName");
  }
}
