package dev.offshoot.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static Answer answer(String text) {
    return new Answer(text, Usage.NONE, "m", true);
  }

  private static String complaint(String text) {
    var unusable = catchThrowableOfType(UnusableAnswer.class, () -> answer(text).object());
    assertThat(unusable).as(text).isNotNull();
    return unusable.getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"b\":[1]}}",
        "  {\"a\":{\"b\":[1]}}\n",
        "\uFEFF{\"a\":{\"b\":[1]}}",
        "```json\n{\"a\":{\"b\":[1]}}\n```",
        "Here it is:\n```\n{ \"a\": { \"b\": [1] } }\n```\nAnything else?",
        "With {braces} and [brackets] in prose {\"a\":{\"b\":[1]}} and after { them }.",
        "<think>Maybe {\"a\":2}? No.</think>\n{\"a\":{\"b\":[1]}}",
      })
  void the_one_object_is_found_whatever_stands_around_it(String text) throws UnusableAnswer {
    assertThat(answer(text).object().toString()).isEqualTo("{\"a\":{\"b\":[1]}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}{\"a\":2}",
        "{\"a\":1} {\"a\":2}",
        "```json\n{\"a\":1}\n```\n```json\n{\"a\":2}\n```",
        "First {\"a\":1}, or {\"a\":2}.",
        "{\"a\":1}}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,}",
        "{'a':{\"b\":1}}",
        "Draft {\"a\": broken} final {\"a\":1} thanks",
        "{\"a\":\"line\nbreak\"}",
        "{\"a\":\"\\d\"}",
        "{\"a\":\"un\"escaped\"}",
        "{\"a\":NaN}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":",
        "Look: {\"a\":[{\"b\":1}",
        "[{\"a\":1}]",
        "The list: [{\"a\":1}]",
        "[]",
        "null",
        "\"text\"",
        "",
        "   ",
        "I cannot do that.",
      })
  void anything_else_is_refused_with_a_sentence_for_the_model(String text) {
    assertThat(complaint(text)).startsWith("The answer ");
  }

  @Test
  void the_complaint_says_where_and_how_json_is_broken() {
    assertThat(complaint("{\"a\":1,\n\"a\":2}"))
        .isEqualTo("The answer is not valid JSON at line 2, column 4: Duplicate field 'a'");
  }

  @Test
  void two_objects_are_never_chosen_between() {
    assertThat(complaint("Either {\"a\":1} or {\"a\":2}.")).contains("more than one");
  }

  @Test
  void a_cut_answer_is_never_read_even_if_it_looks_whole() {
    assertThatThrownBy(() -> new Answer("{\"a\":1}", Usage.NONE, "m", false).object())
        .isInstanceOf(UnusableAnswer.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void nesting_and_numbers_beyond_reason_are_refused() {
    assertThat(complaint("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}")).contains("depth");
    assertThat(complaint("{\"a\":" + "9".repeat(1100) + "}")).contains("length");
  }
}
