package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.document.AgentSpecJson;
import org.junit.jupiter.api.Test;

class SpecRulesTest {
  @Test
  void a_good_document_breaks_no_rule() {
    assertThat(SpecRules.check(AgentSpecJson.read(Sample.text()))).isEmpty();
  }

  @Test
  void a_document_of_nothing_is_judged_and_not_thrown_at() {
    AgentSpec nothing =
        new AgentSpec(
            0, null, null, null, null, null, null, null, null, null, null, null, null, null);
    assertThat(SpecRules.check(nothing))
        .extracting(SpecProblem::path)
        .contains("$.specVersion", "$.id", "$.name", "$.slug", "$.packageName", "$.appType");
  }
}
