package dev.offshoot.pipeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.json.RecordReader;
import dev.offshoot.llm.Exchange;
import dev.offshoot.llm.Recording;
import dev.offshoot.llm.UnusableAnswer;
import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.StableId;
import dev.offshoot.pipeline.analysis.TechnicalPlan.EveryAppHas;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedModel;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.pipeline.analysis.TechnicalPlan.Uncovered;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.rule.SpecRules;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What carries each requirement, on the answers and the document of a recorded app. */
class CoverageTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "verleih");

  private final Features features = answer("step0/features", Features.class);
  private final TechnicalPlan plan = answer("step0/technical", TechnicalPlan.class);
  private final PlannedAction action = byHand();

  @Test
  void each_requirement_is_carried_by_what_says_that_it_serves_it() {
    UnderstandingSpec planned = Coverage.planned(features, plan);
    assertThat(planned.requirements())
        .extracting(RequirementSpec::id, RequirementSpec::quote)
        .containsExactlyElementsOf(
            features.requirements().stream().map(it -> tuple(it.id(), it.quote())).toList());
    PlannedModel model = plan.models().getFirst();
    assertThat(requirement(planned, model.requirements().getFirst()).carriedBy())
        .contains("model:" + StableId.of(model.name()));
    PlannedSchedule schedule = plan.schedules().getFirst();
    assertThat(requirement(planned, schedule.requirements().getFirst()).carriedBy())
        .contains("schedule:" + StableId.of(schedule.name()));
    assertThat(planned.assumptions()).hasSameSizeAs(features.assumptions());
  }

  @Test
  void what_no_part_serves_is_carried_by_the_platform_or_says_why_not() {
    TechnicalPlan nothing =
        new TechnicalPlan(
            "x",
            "x",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new EveryAppHas("R3", "Rollen")),
            List.of(new Uncovered("R8", "zu teuer")));
    UnderstandingSpec planned = Coverage.planned(features, nothing);
    assertThat(requirement(planned, "R3").carriedBy()).containsExactly("platform");
    assertThat(requirement(planned, "R3").remark()).isEqualTo("Rollen");
    assertThat(requirement(planned, "R8").carriedBy()).isEmpty();
    assertThat(requirement(planned, "R8").remark()).isEqualTo("zu teuer");
  }

  @Test
  void what_was_left_out_is_missing_from_the_requirements_it_was_to_carry() throws IOException {
    AgentSpec without = understood(spec(), StableId.of(action.name()));
    AgentSpec settled = without.withUnderstanding(Coverage.settled(without, List.of(leftOut())));
    RequirementSpec lacking = requirement(settled.understanding(), served());
    assertThat(lacking.carriedBy()).doesNotContain(part());
    assertThat(lacking.lacks()).containsExactly(part());
    assertThat(settled.understanding().leftOut(part()).orElseThrow().reason())
        .isEqualTo("line 3: no such method");
    assertThat(SpecRules.check(settled)).isEmpty();
  }

  @Test
  void what_is_written_after_all_is_missing_no_more() throws IOException {
    AgentSpec without = understood(spec(), StableId.of(action.name()));
    AgentSpec again =
        without
            .withUnderstanding(Coverage.settled(without, List.of(leftOut())))
            .withActions(spec().actions());
    UnderstandingSpec settled = Coverage.settled(again, List.of());
    assertThat(requirement(settled, served()).fulfilled()).isTrue();
    assertThat(settled.leftOut()).isEmpty();
  }

  /** An action that no schedule runs, so that the rest of the document is right without it. */
  private PlannedAction byHand() {
    return plan.actions().stream()
        .filter(it -> !it.requirements().isEmpty())
        .filter(it -> plan.schedules().stream().noneMatch(by -> by.actions().contains(it.name())))
        .findFirst()
        .orElseThrow();
  }

  private LeftOut leftOut() {
    return LeftOut.action(action.name(), action.label(), List.of("line 3: no such method\n x"));
  }

  private String served() {
    return action.requirements().getFirst();
  }

  private String part() {
    return "action:" + StableId.of(action.name());
  }

  private AgentSpec understood(AgentSpec spec, String leftOutAction) {
    List<ActionSpec> actions =
        spec.actions().stream().filter(it -> !it.id().equals(leftOutAction)).toList();
    return spec.withActions(actions).withUnderstanding(Coverage.planned(features, plan));
  }

  private static RequirementSpec requirement(UnderstandingSpec understanding, String id) {
    return understanding.requirements().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static AgentSpec spec() throws IOException {
    return AgentSpecJson.read(Files.readString(EXAMPLE.resolve("agent.json")));
  }

  private static <T extends Record> T answer(String label, Class<T> type) {
    try {
      Recording recording = Recording.fromJson(Files.readString(EXAMPLE.resolve("agent.lock")));
      Exchange exchange =
          recording.exchanges().stream()
              .filter(it -> it.label().equals(label))
              .reduce((refused, accepted) -> accepted)
              .orElseThrow();
      ObjectNode answer = exchange.answer().object();
      if (type == TechnicalPlan.class) {
        answer.withArray("carriedByPlatform");
        answer.withArray("uncovered");
      }
      return RecordReader.ofAnswer(type).read(answer.toString()).value();
    } catch (IOException | UnusableAnswer e) {
      throw new IllegalStateException(e);
    }
  }
}
