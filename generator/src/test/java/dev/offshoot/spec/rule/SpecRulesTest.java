package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.document.AgentSpecJson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpecRulesTest {
  private static final AgentSpec GOOD = AgentSpecJson.read(Sample.text());

  @Test
  void a_good_document_breaks_no_rule() {
    assertThat(SpecRules.check(GOOD)).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvFileSource(
      resources = "/dev/offshoot/spec/faults.txt",
      delimiter = '|',
      quoteCharacter = '\u0000',
      commentCharacter = '#',
      maxCharsPerColumn = 10_000)
  void a_fault_is_named_where_it_is(String pointer, String json, String place, String what) {
    AgentSpec spec = Sample.with(pointer, json.equals("-") ? null : json);
    assertThat(SpecRules.check(spec))
        .anySatisfy(problem -> {
          assertThat(problem.path()).isEqualTo(place);
          assertThat(problem.what()).contains(what);
          assertThat(problem.fix()).endsWith(".").hasSizeGreaterThan(5);
        });
  }

  @Test
  void an_address_may_have_a_part_of_the_owners() {
    AgentSpec spec = Sample.withText("/integrations/0/baseUrl", "https://{shop}.myshopify.com");
    assertThat(SpecRules.check(spec)).isEmpty();
  }

  @Test
  void everything_is_reported_at_once() {
    AgentSpec spec = Sample.withText("/slug", "Not A Slug");
    spec =
        new AgentSpec(
            1,
            "X",
            spec.name(),
            spec.slug(),
            "java.lang",
            " ",
            "english",
            "Europe/Atlantis",
            "euro",
            null,
            spec.theme(),
            spec.integrations(),
            spec.models(),
            spec.actions(),
            spec.schedules(),
            spec.readme(),
            spec.understanding());
    assertThat(SpecRules.check(spec))
        .extracting(SpecProblem::path)
        .containsExactly(
            "$.appType",
            "$.slug",
            "$.packageName",
            "$.language",
            "$.timeZone",
            "$.currency",
            "$.description",
            "$.id");
  }

  private static ModelSpec nameless(FieldSpec field) {
    return new ModelSpec(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(field),
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }

  @Test
  void a_document_of_nothing_is_judged_and_not_thrown_at() {
    FieldSpec field =
        new FieldSpec(
            null, null, null, null, null, true, true, true, null, null, null, null, null, null,
            null, null, null, null, false, List.of());
    ModelSpec model = nameless(field);
    AgentSpec nothing =
        new AgentSpec(
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(model),
            null,
            null,
            null,
            null);
    assertThat(SpecRules.check(nothing))
        .extracting(SpecProblem::path)
        .contains("$.id", "$.appType", "$.models[0].name", "$.models[0].fields[0].type");
  }

  @Test
  void every_suggested_name_is_itself_a_good_one() {
    for (String name : new String[] {"class", "Überstunden (h)", "id", "hashCode", "page"}) {
      AgentSpec spec = Sample.withText("/models/1/fields/0/name", name);
      SpecProblem problem =
          SpecRules.check(spec).stream()
              .filter(it -> it.path().equals("$.models[1].fields[0].name"))
              .findFirst()
              .orElseThrow();
      String suggestion =
          Arrays.stream(problem.fix().split("[^A-Za-z0-9]+"))
              .filter(word -> word.matches("[a-z]+[A-Z][A-Za-z0-9]*|number"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(problem.fix()));
      AgentSpec mended = Sample.withText("/models/1/fields/0/name", suggestion);
      assertThat(SpecRules.check(mended))
          .extracting(SpecProblem::path)
          .doesNotContain("$.models[1].fields[0].name");
    }
  }

  @Test
  void too_many_models_are_refused() {
    List<ModelSpec> many = IntStream.range(0, 41).mapToObj(i -> GOOD.models().getFirst()).toList();
    assertThat(SpecRules.check(GOOD.withModels(many)))
        .anySatisfy(problem ->
            assertThat(problem)
                .hasToString("$.models has 41 entries. Keep the most important 40 at most."));
  }

  @Test
  void an_action_without_code_may_be_checked_but_not_rendered() {
    AgentSpec spec = Sample.with("/actions/0/code", null);
    assertThat(SpecRules.check(spec)).isEmpty();
    Problem problem = catchThrowableOfType(Problem.class, () -> SpecRules.require(spec));
    assertThat(problem.why()).startsWith("$.actions[0].code is missing");
  }
}
