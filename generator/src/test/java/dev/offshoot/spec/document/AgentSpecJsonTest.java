package dev.offshoot.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.Scoping;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes the locale")
class AgentSpecJsonTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void a_document_comes_back_byte_for_byte() {
    assertThat(AgentSpecJson.write(AgentSpecJson.read(Sample.text()))).isEqualTo(Sample.text());
  }

  @Test
  void a_document_is_the_same_under_any_locale() {
    Locale.setDefault(Locale.forLanguageTag("tr"));
    assertThat(AgentSpecJson.write(AgentSpecJson.read(Sample.text()))).isEqualTo(Sample.text());
  }

  @Test
  void what_is_left_out_is_as_closed_as_can_be() {
    AgentSpec spec = Sample.with("/models/1/scoping", null);
    assertThat(spec.models().get(1).scoping()).isEqualTo(Scoping.USER_SCOPED);
    spec = Sample.with("/models/1/readableBy", null);
    assertThat(spec.models().get(1).readableBy()).isEqualTo(Audience.ADMIN);
    spec = Sample.with("/actions/0/role", null);
    assertThat(spec.actions().getFirst().role()).isEqualTo(Audience.ADMIN);
  }

  @Test
  void every_fault_is_named_at_once_with_its_line() {
    String text =
        Sample.text()
            .replace("\"language\": \"en\"", "\"langage\": \"en\"")
            .replace("\"daily\",\n      \"name\"", "7,\n      \"name\"");
    Problem problem = catchThrowableOfType(Problem.class, () -> AgentSpecJson.read(text));
    assertThat(problem.kind()).isEqualTo(Problem.Kind.SPEC);
    assertThat(problem.what()).isEqualTo("The agent document has 3 faults");
    assertThat(problem.why())
        .contains("$.langage (line 8, column 14) is not known here; did you mean language?")
        .contains("$.language (line 1, column 1) is missing")
        .containsPattern("\\$\\.schedules\\[0\\]\\.id \\(line \\d+, column 13\\) must be string");
  }

  @Test
  void another_version_is_said_plainly() {
    String text = Sample.text().replace("\"specVersion\": 1", "\"specVersion\": 2");
    Problem problem = catchThrowableOfType(Problem.class, () -> AgentSpecJson.read(text));
    assertThat(problem.what()).isEqualTo("The agent document has version 2");
  }
}
