package dev.offshoot.pipeline.dialogue;

import static dev.offshoot.pipeline.ScriptedModel.answer;
import static dev.offshoot.pipeline.ScriptedModel.cutOff;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.llm.Prompt;
import dev.offshoot.pipeline.Meter;
import dev.offshoot.pipeline.ScriptedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An answer that is too long to be given again is put right by what changes in it. */
class LongAnswerTest {
  private static final int MANY = 500;

  record Colour(String name, int red, String description) {}

  record Shade(String of, int depth) {}

  record Palette(String title, List<Colour> colours, List<Shade> shades) {}

  private static final Question<Palette> QUESTION =
      new Question<>(
          "step9/palette",
          "Name colours.",
          "Something warm.",
          Palette.class,
          palette ->
              palette.colours().stream()
                  .filter(colour -> colour.red() > 255)
                  .map(colour -> colour.name() + " is more than red")
                  .toList());

  private final Meter meter = new Meter(0, (label, objections) -> {});

  @Test
  void only_what_changes_is_asked_for_and_takes_its_place() {
    ScriptedModel model = new ScriptedModel(answer(palette(999)), answer(changes(200, "")));
    Palette palette = new Dialogue(model, meter).ask(QUESTION);
    assertThat(palette.colours()).hasSize(MANY).contains(colour(7, 200), colour(8, 8));
    assertThat(palette.colours().get(7).name()).as("in its old place").isEqualTo("colour 7");
    assertThat(palette.shades()).containsExactly(new Shade("colour 7", 1));
    Prompt second = model.asked().getLast();
    assertThat(second.schema().name()).isEqualTo("PaletteChanges");
    assertThat(second.schema().schema().path("required").toString()).contains("leftOut");
    assertThat(second.turns().getLast().text())
        .contains("colour 7 is more than red")
        .contains("only what changes", "`colours` by `name`, `shades` by `of`");
  }

  @Test
  void what_shall_go_is_named_with_its_list() {
    String gone = "{\"list\":\"colours\",\"element\":\"colour 7\"}";
    ScriptedModel model =
        new ScriptedModel(
            answer(palette(999)),
            answer("{\"title\":\"warm\",\"colours\":[],\"shades\":[],\"leftOut\":[" + gone + "]}"));
    Palette palette = new Dialogue(model, meter).ask(QUESTION);
    assertThat(palette.colours()).hasSize(MANY - 1).doesNotContain(colour(7, 999));
    assertThat(palette.shades()).as("the other list").hasSize(1);
  }

  @Test
  void no_answer_that_was_put_right_is_told_again() {
    ScriptedModel model =
        new ScriptedModel(answer(palette(999)), answer(changes(888, "")), answer(changes(200, "")));
    new Dialogue(model, meter).ask(QUESTION);
    assertThat(model.asked().getLast().turns()).hasSize(3);
    assertThat(model.asked().getLast().turns().get(1).text()).contains("888").doesNotContain("999");
  }

  @Test
  void changes_that_cannot_be_read_are_asked_for_again_with_what_was_wrong_before() {
    ScriptedModel model =
        new ScriptedModel(answer(palette(999)), cutOff(changes(200, "")), answer(changes(200, "")));
    assertThat(new Dialogue(model, meter).ask(QUESTION).colours()).contains(colour(7, 200));
    assertThat(model.asked().getLast().turns().getLast().text())
        .contains("cut off", "colour 7 is more than red", "only what changes");
  }

  @Test
  void a_wish_is_answered_by_what_changes_too() {
    ScriptedModel model = new ScriptedModel(answer(palette(7)), answer(changes(200, "deeper")));
    Dialogue dialogue = new Dialogue(model, meter);
    Palette palette = dialogue.again(dialogue.talk(QUESTION), "step9/mend", List.of("more depth"));
    assertThat(palette.colours()).hasSize(MANY);
    assertThat(palette.colours().get(7).red()).isEqualTo(200);
    assertThat(palette.title()).isEqualTo("deeper");
    assertThat(model.asked().getLast().turns().getLast().text())
        .contains("more depth", "only what changes");
  }

  private static String palette(int redOfSeventh) {
    List<Colour> colours =
        new ArrayList<>(IntStream.range(0, MANY).mapToObj(i -> colour(i, i % 256)).toList());
    colours.set(7, colour(7, redOfSeventh));
    return json(new Palette("", colours, List.of(new Shade("colour 7", 1)))).toString();
  }

  private static String changes(int redOfSeventh, String title) {
    ObjectNode changes = json(new Palette(title, List.of(colour(7, redOfSeventh)), List.of()));
    changes.putArray("leftOut");
    return changes.toString();
  }

  private static ObjectNode json(Palette palette) {
    return new JsonMapper().valueToTree(palette);
  }

  private static Colour colour(int number, int red) {
    return new Colour("colour " + number, red, "as warm as it can be, ".repeat(5));
  }
}
