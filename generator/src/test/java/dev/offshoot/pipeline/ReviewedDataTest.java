package dev.offshoot.pipeline;

import static dev.offshoot.pipeline.ScriptedModel.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.Answer;
import dev.offshoot.llm.Prompt;
import dev.offshoot.render.Renderer;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.business.FrozenRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan's data is held against what was asked for, and designed once more where that helps. */
class ReviewedDataTest {

  private static final String REQUEST =
      "Guests' words are kept. What is written stays. Somebody thanks the guests.";

  private static final Answer FEATURES =
      answer(
          """
          {"appName": "Guests", "language": "en", "appType": "both_roles", "appTypeReason": "",
           "summary": "A guest book.", "users": [], "externalApis": [], "notBuildable": [],
           "assumptions": ["Guests are members."],
           "requirements": [
             {"id": "R1", "kind": "data", "text": "Words are kept.", "quote": "words are kept"},
             {"id": "R2", "kind": "rule", "text": "Words stay.", "quote": "What is written stays."},
             {"id": "R3", "kind": "action", "text": "Guests are thanked.",
              "quote": "Somebody thanks the guests"}]}
          """);

  private static final Answer PLAN =
      answer(
          """
          {"slug": "guest-book", "description": "A guest book.", "integrations": [],
           "models": [{"name": "GuestEntry", "plural": "GuestEntries", "label": "Entry",
             "labelPlural": "Entries", "description": "What a guest wrote.",
             "details": "Told to the designer alone.", "scoping": "shared_data",
             "readableBy": "both", "writableBy": "both", "requirements": ["R1", "R2"]}],
           "actions": [{"name": "ThankGuests", "label": "Thank", "description": "Thanks.",
             "work": "Counts the entries and says thanks.", "role": "both",
             "dataScope": "shared_data", "models": ["GuestEntry"], "writes": [], "integrations": [],
             "requirements": ["R3"]}],
           "schedules": [], "carriedByPlatform": [], "uncovered": []}
          """);

  private static final Answer WANTING =
      review(
          "{\"requirement\": \"R1\", \"doubt\": \"None\", \"verdict\": \"holds\","
              + " \"carriedBy\": [\"model:guest_entry\"], \"remark\": null, \"mend\": null}",
          "{\"requirement\": \"R2\", \"doubt\": \"It is changed.\", \"verdict\": \"missing\","
              + " \"carriedBy\": [], \"remark\": \"Anybody changes it.\","
              + " \"mend\": {\"part\": \"GuestEntry\", \"what\": \"frozen with fields words.\"}}");

  private static final Answer HOLDING =
      review(
          Stream.of("R1", "R2")
              .map(id ->
                  "{\"requirement\": \"%s\", \"doubt\": \"None\", \"verdict\": \"holds\","
                          .formatted(id)
                      + " \"carriedBy\": [\"model:guest_entry\"], \"remark\": null,"
                      + " \"mend\": null}")
              .toArray(String[]::new));

  private static final String FROZEN =
      """
      "frozen": [{"id": "stays", "message": "Words stay.", "fields": ["words"]}]
      """;

  private final List<Event> events = new ArrayList<>();

  @Test
  void what_another_design_would_do_goes_back_to_the_designer_once() {
    ScriptedModel model = scripted(design(""), WANTING, design(FROZEN));
    Pipeline.Result planned = plan(model);
    assertThat(entry(planned).rules().frozen()).extracting(FrozenRule::id).containsExactly("stays");
    assertThat(model.asked())
        .extracting(Prompt::label)
        .containsExactly(
            "step0/features", "step0/technical", "step1/schema", "step1/review", "step1/mend");
    Prompt mend = model.asked().getLast();
    assertThat(mend.turns()).hasSize(3);
    assertThat(mend.turns().getLast().text())
        .startsWith("This answer can be used.")
        .contains("- GuestEntry: R2 (Words stay.): Anybody changes it. To do: frozen");
    assertThat(planned.quality().score()).isEqualTo(100);
    assertThat(metrics().attempts()).isEqualTo(3);
  }

  @Test
  void a_review_of_the_data_is_told_what_is_designed_and_what_actions_will_do() {
    ScriptedModel model = scripted(design(""), WANTING, design(FROZEN));
    plan(model);
    Prompt review = model.asked().get(3);
    assertThat(review.turns().getFirst().text())
        .contains("\"name\":\"words\"", "Counts the entries and says thanks.", "\naction:thank")
        .contains("{\"id\":\"R2\",\"kind\":\"rule\"", "\"Guests are members.\"")
        .doesNotContain("\"R3\"", "Told to the designer alone.", "carriedBy");
    assertThat(review.system())
        .contains("# Your task: hold the data", "# How the parts work", "- `noOverlaps`: times");
  }

  @Test
  void a_design_that_is_not_accepted_leaves_the_one_before() {
    Answer wrong = answer("{\"models\": []}");
    ScriptedModel model = scripted(design(""), WANTING, wrong, wrong, wrong, wrong);
    assertThat(entry(plan(model)).fields()).extracting(FieldSpec::name).containsExactly("words");
  }

  @Test
  void without_a_usable_review_the_design_stands() {
    ScriptedModel model = scripted(design(""), review(), review(), review(), review());
    assertThat(entry(plan(model)).fields()).hasSize(1);
    assertThat(events)
        .anySatisfy(event ->
            assertThat(event.toString()).contains("no usable review of the data: $.requirements"));
  }

  @Test
  void a_rule_may_bind_those_alone_who_write_by_a_planned_action() {
    Answer byAction =
        answer(PLAN.text().replace("\"writableBy\": \"both\"", "\"writableBy\": \"admin\""));
    String exempting = FROZEN.replace("}]", ", \"exemptsAdmin\": true}]");
    ScriptedModel model = new ScriptedModel(FEATURES, byAction, design(exempting), HOLDING);
    assertThat(entry(plan(model)).rules().frozen()).hasSize(1);
    assertThat(model.asked()).extracting(Prompt::label).doesNotContain("step1/schema#2");
  }

  private Event.StepMetrics metrics() {
    return events.stream()
        .flatMap(event -> event instanceof Event.AgentStep step ? Stream.of(step) : Stream.of())
        .filter(step -> step.step() == StepName.SCHEMA && step.status() == StepStatus.COMPLETE)
        .map(Event.AgentStep::metrics)
        .findFirst()
        .orElseThrow();
  }

  private static ScriptedModel scripted(Answer... designs) {
    return new ScriptedModel(
        Stream.concat(Stream.of(FEATURES, PLAN), Stream.of(designs)).toArray(Answer[]::new));
  }

  private Pipeline.Result plan(ScriptedModel model) {
    Timeline timeline = new Timeline(Clock.systemUTC(), events::add);
    return new Pipeline(model, timeline, new Renderer(), (step, made) -> {}).plan(REQUEST, null);
  }

  private static ModelSpec entry(Pipeline.Result planned) {
    return planned.spec().models().getFirst();
  }

  private static Answer review(String... judgements) {
    return answer("{\"requirements\": [" + String.join(",", judgements) + "]}");
  }

  private static Answer design(String rules) {
    return answer(
        """
        {"models": [{"model": "GuestEntry", "displayField": "words",
          "fields": [{"name": "words", "label": "Words", "type": "string", "required": true,
            "unique": false, "personal": false, "options": []}],
          "uniques": [], "indexes": [], "rules": {%s}, "ways": [], "open": null, "single": false}]}
        """
            .formatted(rules));
  }
}
