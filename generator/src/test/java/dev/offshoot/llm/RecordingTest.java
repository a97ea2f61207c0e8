package dev.offshoot.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  private static final String SYSTEM = "You design apps.\nAnswer in JSON.\n";

  private static JsonNode json(String text) {
    return ExactJson.read(text).orElseThrow();
  }

  private static AnswerSchema schema() {
    return new AnswerSchema("Model", json("{\"type\":\"object\",\"required\":[\"z\",\"a\"]}"));
  }

  private static Exchange exchange(String label, String question, String answer) {
    var prompt = Prompt.of(label, SYSTEM, question, schema());
    return new Exchange(label, prompt, new Answer(answer, new Usage(100, 20), "m-1", true));
  }

  private static List<Exchange> exchanges() {
    var first = exchange("step2/SendReminders", "Write it.\nIn Java.", "{\"body\":[\"a\"]}");
    var repair = first.prompt().followedBy(first.answer().text(), "Line 1: cannot find a.");
    return List.of(
        exchange("step0/intent", "An app for invoices.", "{\"app\":\"Invoices\"}"),
        first,
        Exchange.of(
            new Prompt("step2/SendReminders#2", SYSTEM, repair.turns(), schema()),
            new Answer("{\"body\":[\"b\"]}", new Usage(150, 20), "m-1", false)),
        exchange("step10/late", "And now?", "```\n{}\n```"));
  }

  @Test
  void a_recording_is_read_back_as_it_was() {
    var recording = new Recording(exchanges());

    assertThat(Recording.fromJson(recording.toJson())).isEqualTo(recording);
  }

  @Test
  void the_same_exchanges_give_the_same_text_in_whatever_order_they_arrived() {
    var shuffled = new ArrayList<>(exchanges());
    var random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(new Recording(shuffled).toJson()).isEqualTo(new Recording(exchanges()).toJson());
    }
  }

  @Test
  void exchanges_stand_in_pipeline_order() {
    var shuffled = new ArrayList<>(exchanges());
    Collections.reverse(shuffled);

    assertThat(new Recording(shuffled).exchanges())
        .extracting(Exchange::label)
        .containsExactly(
            "step0/intent", "step2/SendReminders", "step2/SendReminders#2", "step10/late");
  }

  @Test
  void the_file_reads_well() throws IOException {
    var text = new Recording(List.of(exchanges().getFirst(), exchanges().getLast())).toJson();

    assertThat(text).isEqualTo(resource("agent.lock"));
  }

  private static String resource(String name) throws IOException {
    try (var in = RecordingTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_long_text_that_is_said_again_and_again_is_written_once() {
    var longText = "A long story about invoices. ".repeat(20);
    var recording =
        new Recording(
            List.of(
                exchange("step0/a", longText, "{}"),
                exchange("step1/b", longText + "!", longText),
                new Exchange(
                    "step1/c",
                    Prompt.of("step1/c", "Other", longText, null),
                    new Answer(longText, Usage.NONE, "m", true))));

    var text = recording.toJson();

    assertThat(text.split(longText, -1)).hasSize(3);
    assertThat(Recording.fromJson(text)).isEqualTo(recording);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a\n",
        "\n\na",
        "windows\r\nline",
        "\u2028 \u0000 \"quoted\" \\ ü 😀",
        "{\"n\":1.10,\"big\":123456789012345678901234567890,\"e\":1e5,\"z\":-0,\"f\":0.0}",
        "{\"n\":1E+400}",
        "{\"a\": 1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":\"\\u00fc\"}",
        "{\"json\":{}}",
        "[1,2]",
        "null",
      })
  void every_text_is_kept_to_the_letter(String text) {
    var recording = new Recording(List.of(exchange("step0/a", text, text)));

    var read = Recording.fromJson(recording.toJson());

    assertThat(read.exchanges().getFirst().answer().text()).isEqualTo(text);
    assertThat(read).isEqualTo(recording);
  }

  @Test
  void a_prompt_changed_by_hand_is_noticed() {
    var text = new Recording(exchanges()).toJson().replace("for invoices", "for bills");

    assertThatThrownBy(() -> Recording.fromJson(text))
        .hasMessageContaining("step0/intent was changed by hand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "[]",
        "{\"version\":2,\"exchanges\":[]}",
        "{\"version\":1,\"exchanges\":[{}]}",
        "{\"version\":1,\"exchanges\":[{\"label\":\"a\",\"system\":\"gone\"}]}",
        "{\"version\":1,\"exchanges\":[],\"texts\":{\"a\":\"b\"}}",
        "{\"version\":1,\"exchanges\":[{\"label\":\"a\",\"system\":[],\"turns\":[{\"god\":[]}]}]}",
      })
  void a_damaged_file_is_refused(String text) {
    assertThatThrownBy(() -> Recording.fromJson(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The recording cannot be read: ");
  }

  @Test
  void two_answers_to_one_prompt_are_refused() {
    assertThatThrownBy(() ->
            new Recording(List.of(exchange("a", "question", "1"), exchange("a", "question", "2"))))
        .hasMessageContaining("Two answers");
  }

  @Test
  void the_key_covers_all_that_the_model_sees_and_not_the_label() {
    var prompt = Prompt.of("label", "system", "question", schema());

    assertThat(Prompt.of("other", "system", "question", schema()).key()).isEqualTo(prompt.key());
    assertThat(
            List.of(
                Prompt.of("label", "systemq", "uestion", schema()),
                Prompt.of("label", "system", "question", null),
                new Prompt("label", "system", List.of(Turn.assistant("question")), schema()),
                Prompt.of(
                    "label",
                    "system",
                    "question",
                    new AnswerSchema("Model", JsonMapper.builder().build().createObjectNode())),
                prompt.followedBy("", "")))
        .extracting(Prompt::key)
        .doesNotContain(prompt.key())
        .doesNotHaveDuplicates();
  }
}
