package dev.offshoot.pipeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.json.RecordReader;
import dev.offshoot.llm.Exchange;
import dev.offshoot.llm.Recording;
import dev.offshoot.llm.UnusableAnswer;
import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.analysis.TechnicalPlan.EveryAppHas;
import dev.offshoot.pipeline.analysis.TechnicalPlan.Uncovered;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.rule.SpecRules;
import dev.offshoot.spec.understanding.RequirementKind;
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

  @Test
  void each_requirement_is_carried_by_what_says_that_it_serves_it() {
    UnderstandingSpec planned = Coverage.planned(features, plan);
    assertThat(requirement(planned, "R1").carriedBy()).containsExactly("model:device");
    assertThat(requirement(planned, "R1").kind()).isEqualTo(RequirementKind.DATA);
    assertThat(requirement(planned, "R1").quote()).startsWith("Zu jedem Gerät merken wir uns");
    assertThat(requirement(planned, "R22").carriedBy())
        .containsExactly("action:send_monthly_overview", "schedule:monthly_board_overview");
    assertThat(planned.assumptions()).hasSize(16);
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
    LeftOut action =
        LeftOut.action("ReturnDevice", "Gerät zurücknehmen", List.of("line 3: no such method\n x"));
    AgentSpec without = understood(spec(), "return_device");
    AgentSpec settled = without.withUnderstanding(Coverage.settled(without, List.of(action)));
    RequirementSpec returned = requirement(settled.understanding(), "R15");
    assertThat(returned.carriedBy()).containsExactly("model:loan");
    assertThat(returned.lacks()).containsExactly("action:return_device");
    assertThat(settled.understanding().leftOut("action:return_device").orElseThrow().reason())
        .isEqualTo("line 3: no such method");
    assertThat(SpecRules.check(settled)).isEmpty();
  }

  @Test
  void what_is_written_after_all_is_missing_no_more() throws IOException {
    LeftOut action = LeftOut.action("ReturnDevice", "Gerät zurücknehmen", List.of("line 3"));
    AgentSpec without = understood(spec(), "return_device");
    AgentSpec again =
        without
            .withUnderstanding(Coverage.settled(without, List.of(action)))
            .withActions(spec().actions());
    UnderstandingSpec settled = Coverage.settled(again, List.of());
    assertThat(requirement(settled, "R15").fulfilled()).isTrue();
    assertThat(settled.leftOut()).isEmpty();
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
              .findFirst()
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
