package dev.offshoot.pipeline;

import static dev.offshoot.pipeline.ScriptedModel.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.Prompt;
import dev.offshoot.pipeline.Quality.Deduction;
import dev.offshoot.render.Renderer;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Frequency;
import dev.offshoot.spec.ReadmeSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run ends with what a sceptical reader of the finished app says of each requirement. */
class ReviewedRunTest {

  private static final String R1 = judged("R1", "holds", "\"model:invoice\"", null, null);
  private static final String R2_PARTLY =
      judged("R2", "partly", "\"action:close_month\"", "Drafts are not named.", null);

  @Test
  void what_a_review_finds_settles_the_coverage_and_costs_points() {
    ScriptedModel model =
        new ScriptedModel(
            review(R1, R2_PARTLY, judged("R3", "missing", "", "Nothing.", null)), face());
    Pipeline.Result result = run(model, faceless());
    UnderstandingSpec found = result.spec().understanding();
    assertThat(found.requirements())
        .extracting(RequirementSpec::verdict)
        .containsExactly(Verdict.HOLDS, Verdict.PARTLY, Verdict.MISSING);
    assertThat(found.requirements().getFirst().carriedBy()).containsExactly("model:invoice");
    assertThat(found.requirements().getFirst().remark()).isNull();
    assertThat(found.requirements().get(1).remark()).isEqualTo("Drafts are not named.");
    assertThat(found.requirements().getLast().carriedBy()).isEmpty();
    assertThat(found.fulfilled()).isEqualTo(1);
    assertThat(result.quality().steps().getLast().deductions())
        .containsExactlyInAnyOrder(
            new Deduction("R2 holds only in part: Drafts are not named.", 2),
            new Deduction("R3 does not hold: Nothing.", 5));
  }

  @Test
  void a_review_is_told_what_the_app_is_and_nothing_of_its_plan() {
    ScriptedModel model =
        new ScriptedModel(
            review(R1, R2_PARTLY, judged("R3", "partly", "\"platform\"", "Lists.", null)), face());
    run(model, faceless());
    String told = model.asked().getFirst().turns().getFirst().text();
    assertThat(told)
        .contains("{\"id\":\"R2\",\"kind\":\"action\",\"text\":\"The month is closed.\"")
        .contains("BigDecimal paid = BigDecimal.ZERO;", "Everybody's invoices are added up")
        .contains("\nschedule:month_end\n", "\nplatform\n", "\"Months are months.\"")
        .doesNotContain("carriedBy", "said by the plan");
  }

  @Test
  void without_a_usable_review_the_plan_stands_and_that_is_reported() {
    Answer useless = review(R1);
    Pipeline.Result result =
        run(new ScriptedModel(useless, useless, useless, useless, face()), faceless());
    assertThat(result.leftOut()).extracting(LeftOut::part).containsExactly("review");
    assertThat(result.spec().understanding().reviewed()).isFalse();
    assertThat(result.spec().understanding().requirements().get(1).carriedBy())
        .containsExactly("action:close_month");
  }

  @Test
  void of_a_complete_document_nothing_is_asked() {
    ScriptedModel silent = new ScriptedModel();
    assertThat(run(silent, spec()).spec()).isEqualTo(spec());
    assertThat(silent.asked()).isEmpty();
  }

  @Test
  void what_was_judged_of_a_complete_document_stays() {
    AgentSpec judged = judged(spec());
    assertThat(run(new ScriptedModel(), judged).spec()).isEqualTo(judged);
    ScriptedModel model = new ScriptedModel(face());
    AgentSpec faceless = judged.withReadme(ReadmeSpec.EMPTY);
    assertThat(run(model, faceless).spec().understanding()).isEqualTo(judged.understanding());
    assertThat(model.asked()).extracting(Prompt::label).containsExactly("step4/assembly");
  }

  @Test
  void what_was_judged_of_other_code_is_judged_anew() {
    Answer anew = review(R1, R2_PARTLY, judged("R3", "missing", "", "Nothing.", null));
    AgentSpec open = judged(open()).withSchedules(List.of());
    Pipeline.Result result = run(new ScriptedModel(action("\"Closed\""), anew), open);
    assertThat(result.spec().understanding().fulfilled()).isEqualTo(1);
  }

  @Test
  void code_that_does_not_do_it_all_is_mended_and_judged_once_more() {
    ScriptedModel model =
        new ScriptedModel(
            action("\"Closed\""),
            schedules(),
            review(R1, mendable("R2"), judged("R3", "missing", "", "Nothing.", null)),
            action("\"All closed\""),
            review(judged("R2", "holds", "\"action:close_month\"", null, null)));
    Pipeline.Result result = run(model, withAnotherSchedule(open()));
    assertThat(model.asked())
        .extracting(Prompt::label)
        .containsExactly(
            "step2/CloseMonth",
            "step3/schedules",
            "step4/review",
            "step4/mend/CloseMonth",
            "step4/review-again");
    assertThat(model.asked().get(3).turns().getFirst().text())
        .contains("R2 (The month is closed.): Not all. To do: Close all.", "\"Closed\"");
    assertThat(closeMonth(result).code().body().getFirst()).contains("All closed");
    assertThat(closeMonth(result).examples().getFirst().says()).containsExactly("All closed");
    assertThat(result.spec().understanding().requirements())
        .extracting(RequirementSpec::verdict)
        .containsExactly(Verdict.HOLDS, Verdict.HOLDS, Verdict.MISSING);
  }

  @Test
  void what_is_no_better_for_being_mended_stays_as_it_was() {
    String third = judged("R3", "missing", "", "Nothing.", null);
    Pipeline.Result result =
        run(
            new ScriptedModel(
                action("\"Closed\""),
                review(R1, mendable("R2"), third),
                action("\"All closed\""),
                review(R2_PARTLY)),
            open().withSchedules(List.of()));
    assertThat(closeMonth(result).code().body().getFirst()).doesNotContain("All");
    assertThat(result.spec().understanding().requirements().get(1).remark()).isEqualTo("Not all.");
  }

  private static ActionSpec closeMonth(Pipeline.Result result) {
    return result.spec().action("CloseMonth").orElseThrow();
  }

  private static Pipeline.Result run(ScriptedModel model, AgentSpec spec) {
    Timeline silent = new Timeline(Clock.systemUTC(), event -> {});
    return new Pipeline(model, silent, new Renderer(), (step, made) -> {})
        .goOn("Close the month.", spec);
  }

  /** A finished app and what was asked for. */
  private static AgentSpec spec() {
    UnderstandingSpec asked =
        new UnderstandingSpec(
            List.of(
                asked("R1", RequirementKind.DATA, "Invoices are kept.", "model:customer"),
                asked("R2", RequirementKind.ACTION, "The month is closed.", "action:close_month"),
                asked("R3", RequirementKind.PAGE, "Tea is served.", "platform")),
            List.of("Months are months."),
            null,
            null);
    return sample().withReadme(new ReadmeSpec("", List.of("Begin."))).withUnderstanding(asked);
  }

  /** The same, still to get its first words. */
  private static AgentSpec faceless() {
    return spec().withReadme(ReadmeSpec.EMPTY);
  }

  /** The same, found to hold in every word. */
  private static AgentSpec judged(AgentSpec spec) {
    UnderstandingSpec known = spec.understanding();
    return spec.withUnderstanding(
        known.withRequirements(
            known.requirements().stream()
                .map(it -> it.judged(Verdict.HOLDS, it.carriedBy(), it.remark()))
                .toList()));
  }

  /** The same without the code of one action. */
  private static AgentSpec open() {
    AgentSpec spec = spec();
    return spec.withActions(
        spec.actions().stream()
            .map(it -> it.name().equals("CloseMonth") ? it.withCode(null) : it)
            .toList());
  }

  /** The same with a schedule that has nothing to do with that action and carries the last. */
  private static AgentSpec withAnotherSchedule(AgentSpec spec) {
    List<StepSpec> steps = List.of(spec.schedules().getFirst().steps().getFirst());
    ScheduleSpec reminding =
        new ScheduleSpec(
            "reminding",
            "Reminding",
            "Reminding",
            "Reminds.",
            Frequency.DAILY,
            null,
            null,
            null,
            List.of(),
            steps);
    UnderstandingSpec known = spec.understanding();
    RequirementSpec last =
        known.requirements().getLast().planned(List.of("schedule:reminding"), List.of());
    return spec.withSchedules(List.of(spec.schedules().getFirst(), reminding))
        .withUnderstanding(
            known.withRequirements(
                List.of(known.requirements().getFirst(), known.requirements().get(1), last)));
  }

  private static RequirementSpec asked(
      String id, RequirementKind kind, String text, String... parts) {
    return new RequirementSpec(
        id, kind, text, text, Arrays.asList(parts), null, "said by the plan", null);
  }

  private static AgentSpec sample() {
    try (InputStream json =
        ReviewedRunTest.class.getResourceAsStream("/dev/offshoot/render/sample.json")) {
      return AgentSpecJson.readValid(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String judged(
      String id, String verdict, String parts, String remark, String mend) {
    return """
    {"requirement": "%s", "doubt": "Somebody deletes it: it is gone.", "verdict": "%s",
     "carriedBy": [%s], "remark": %s, "mend": %s}
    """
        .formatted(id, verdict, parts, remark == null ? null : "\"" + remark + "\"", mend);
  }

  private static String mendable(String id) {
    String mend = "{\"part\": \"CloseMonth\", \"what\": \"Close all.\"}";
    return judged(id, "partly", "\"action:close_month\"", "Not all.", mend);
  }

  private static Answer review(String... judgements) {
    return answer("{\"requirements\": [" + String.join(",", judgements) + "]}");
  }

  private static Answer face() {
    return answer(
        """
        {"colour": "#224488", "avatar": "🧾", "introduction": "Months.", "firstSteps": ["Begin."]}
        """);
  }

  private static Answer action(String message) {
    String quoted = message.replace("\"", "\\\"");
    return answer(
        """
        {"parameters": [], "fitting": [], "triggerPhrases": [], "confirm": false,
         "timeoutSeconds": 30, "retries": null,
         "body": "return ActionResult.of(%s);", "members": "",
         "examples": [{"name": "It is closed", "now": null, "by": null, "given": [], "input": [],
           "unconnected": [], "calls": [], "mails": [], "outcome": "done", "says": [%s],
           "figures": [], "records": []}]}
        """
            .formatted(quoted, message));
  }

  private static Answer schedules() {
    return answer(
        """
        {"schedules": [{"schedule": "MonthEnd",
          "steps": [{"action": "CloseMonth", "input": [], "onFailure": "stop"}]}]}
        """);
  }
}
