package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
  @Test
  void nothing_in_an_app_for_administrators_is_for_members_only() {
    AgentSpec members = Sample.with("/models/2/readableBy", "\"member\"");
    assertThat(SpecRules.check(members)).isEmpty();
    AgentSpec admins = adminOnly(members);
    assertThat(SpecRules.check(admins))
        .extracting(SpecProblem::toString)
        .containsExactly(
            "$.models[2].readableBy is member in an app that has no members. Use admin.");
  }

  @Test
  void a_shared_model_cannot_point_to_what_belongs_to_one_user() {
    String field =
        """
        {"id": "last", "name": "lastInvoice", "label": "Last", "type": "reference",
         "target": "Invoice", "onDelete": "set_null"}\
        """;
    assertThat(SpecRules.check(Sample.with("/models/0/fields/-", field)))
        .extracting(SpecProblem::toString)
        .containsExactly(
            "$.models[0].fields[2].target would show everybody what belongs to one user: Customer"
                + " is shared_data, Invoice is user_scoped. Make Invoice shared_data, or Customer"
                + " user_scoped.");
    String own = field.replace("Invoice\", \"onD", "Customer\", \"onD").replace("lastI", "i");
    assertThat(SpecRules.check(Sample.with("/models/0/fields/-", own))).isEmpty();
  }

  @Test
  void models_that_need_each_other_are_refused() {
    String field =
        """
        {"id": "first", "name": "first", "label": "First", "type": "reference",
         "required": true, "target": "Invoice", "onDelete": "restrict"}\
        """;
    List<String> paths =
        SpecRules.check(Sample.with("/models/0/fields/-", field)).stream()
            .map(SpecProblem::path)
            .toList();
    assertThat(paths).contains("$.models[0].fields[2].required", "$.models[1].fields[1].required");
  }

  private static AgentSpec adminOnly(AgentSpec spec) {
    return new AgentSpec(
        spec.specVersion(),
        spec.id(),
        spec.name(),
        spec.slug(),
        spec.packageName(),
        spec.description(),
        spec.language(),
        spec.timeZone(),
        spec.currency(),
        dev.offshoot.spec.AppType.ADMIN_ONLY,
        spec.theme(),
        spec.integrations(),
        spec.models(),
        spec.actions(),
        spec.schedules(),
        spec.readme(),
        spec.understanding());
  }
}
