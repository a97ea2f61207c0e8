package dev.offshoot.pipeline.dialogue;

import static dev.offshoot.pipeline.ScriptedModel.answer;
import static dev.offshoot.pipeline.ScriptedModel.cutOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.llm.Speaker;
import dev.offshoot.pipeline.Meter;
import dev.offshoot.pipeline.ScriptedModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueTest {

  record Colour(String name, int red) {}

  private static final Question<Colour> QUESTION =
      new Question<>(
          "step9/colour",
          "Name a colour.",
          "Something warm.",
          Colour.class,
          colour -> colour.red() > 255 ? List.of("$.red is more than 255") : List.of());

  private final List<String> repairs = new ArrayList<>();
  private final Meter meter = new Meter(0, (label, objections) -> repairs.addAll(objections));

  @Test
  void a_right_answer_is_taken_at_once() {
    ScriptedModel model = new ScriptedModel(answer("{\"name\":\"red\",\"red\":255}"));
    assertThat(new Dialogue(model, meter).ask(QUESTION)).isEqualTo(new Colour("red", 255));
    assertThat(model.asked()).hasSize(1);
    assertThat(meter.metrics(0).score()).isEqualTo(100);
  }

  @Test
  void what_is_wrong_goes_back_word_for_word_with_the_answer_it_is_about() {
    ScriptedModel model =
        new ScriptedModel(
            answer("{\"name\":\"red\",\"red\":999}"), answer("{\"name\":\"red\",\"red\":200}"));
    assertThat(new Dialogue(model, meter).ask(QUESTION).red()).isEqualTo(200);
    var second = model.asked().getLast().turns();
    assertThat(second).hasSize(3);
    assertThat(second.get(1).speaker()).isEqualTo(Speaker.ASSISTANT);
    assertThat(second.get(1).text()).contains("999");
    assertThat(second.get(2).text()).contains("$.red is more than 255");
    assertThat(repairs).containsExactly("$.red is more than 255");
    assertThat(meter.metrics(0).score()).isLessThan(100);
  }

  @Test
  void an_answer_that_does_not_fit_its_schema_is_named_by_path() {
    ScriptedModel model =
        new ScriptedModel(
            answer("{\"name\":\"red\",\"red\":\"much\",\"shade\":1}"),
            answer("{\"name\":\"red\",\"red\":1}"));
    new Dialogue(model, meter).ask(QUESTION);
    assertThat(String.join("\n", repairs)).contains("$.red").contains("shade");
  }

  @Test
  void an_answer_that_was_cut_off_is_never_read() {
    ScriptedModel model =
        new ScriptedModel(
            cutOff("{\"name\":\"red\",\"red\":7}"), answer("{\"name\":\"red\",\"red\":8}"));
    assertThat(new Dialogue(model, meter).ask(QUESTION).red()).isEqualTo(8);
  }

  @Test
  void after_the_last_repair_the_question_is_given_up_with_the_reasons() {
    var wrong = answer("{\"name\":\"red\",\"red\":999}");
    ScriptedModel model = new ScriptedModel(wrong, wrong, wrong, wrong, wrong);
    assertThatThrownBy(() -> new Dialogue(model, meter).ask(QUESTION))
        .isInstanceOf(Unanswered.class)
        .hasMessageContaining("$.red is more than 255");
    assertThat(model.asked()).hasSize(4);
  }
}
