package dev.offshoot.pipeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.pipeline.analysis.Features.Kind;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.pipeline.analysis.TechnicalPlan.EveryAppHas;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedModel;
import dev.offshoot.pipeline.analysis.TechnicalPlan.Uncovered;
import dev.offshoot.spec.AppType;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.Scoping;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a plan accounts for every requirement. */
class PlanObjectionsTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_requirement_of_any_kind_is_accounted_for(Kind kind) {
    Features features = features(kind);
    assertThat(PlanObjections.to(plan(List.of("R1"), null, null), features)).isEmpty();
    assertThat(PlanObjections.to(plan(List.of(), "R1", null), features)).isEmpty();
    assertThat(PlanObjections.to(plan(List.of(), null, "R1"), features)).isEmpty();
    assertThat(PlanObjections.to(plan(List.of(), null, null), features))
        .singleElement()
        .asString()
        .startsWith("Nothing accounts for requirement R1 (It holds.)");
  }

  @Test
  void what_a_part_carries_is_not_uncovered_as_well() {
    assertThat(PlanObjections.to(plan(List.of("R1"), null, "R1"), features(Kind.rule)))
        .singleElement()
        .asString()
        .contains("not several");
  }

  @Test
  void nothing_is_carried_that_was_not_asked_for() {
    assertThat(PlanObjections.to(plan(List.of("R1", "R9"), null, null), features(Kind.data)))
        .singleElement()
        .asString()
        .contains("no requirement is named R9");
  }

  private static Features features(Kind kind) {
    return new Features(
        "Books",
        "en",
        null,
        null,
        AppType.BOTH_ROLES,
        "Members borrow.",
        "Keeps books.",
        List.of(),
        List.of(new Requirement("R1", kind, "It holds.", "it")),
        List.of(),
        List.of(),
        List.of());
  }

  private static TechnicalPlan plan(List<String> model, String platform, String uncovered) {
    return new TechnicalPlan(
        "books",
        "Keeps books.",
        List.of(),
        List.of(
            new PlannedModel(
                "Book",
                "Books",
                "Book",
                "Books",
                "A book.",
                "title",
                Scoping.SHARED_DATA,
                Audience.BOTH,
                Audience.ADMIN,
                model)),
        List.of(),
        List.of(),
        Stream.ofNullable(platform).map(it -> new EveryAppHas(it, "Accounts.")).toList(),
        Stream.ofNullable(uncovered).map(it -> new Uncovered(it, "Too much.")).toList());
  }
}
