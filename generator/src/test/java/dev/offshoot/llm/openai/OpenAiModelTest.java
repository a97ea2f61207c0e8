package dev.offshoot.llm.openai;

import static dev.offshoot.llm.openai.FakeServer.answer;
import static dev.offshoot.llm.openai.FakeServer.error;
import static dev.offshoot.llm.openai.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.Problem;
import dev.offshoot.llm.AnswerSchema;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Turn;
import dev.offshoot.llm.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiModelTest {

  private FakeServer server;
  private OpenAiModel model;

  @BeforeEach
  void start() throws Exception {
    server = new FakeServer();
    model = model(ApiKey.of("sk-canary-123456"));
  }

  private OpenAiModel model(ApiKey key) {
    return new OpenAiModel(
        new ModelSettings(server.url(), key, "some-model", Duration.ofSeconds(5), 900));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  static Prompt prompt() {
    return Prompt.of("step0/intent", "You design apps.", "An app for invoices.", schema());
  }

  private static AnswerSchema schema() {
    var schema = JsonMapper.builder().build().createObjectNode().put("type", "object");
    schema.putArray("required").add("z").add("a");
    return new AnswerSchema("Intent", schema);
  }

  @Test
  void an_answer_carries_text_tokens_and_the_model_that_gave_it() {
    server.then(answer("{\"a\":1}"));

    var answer = model.ask(prompt());

    assertThat(answer.text()).isEqualTo("{\"a\":1}");
    assertThat(answer.usage()).isEqualTo(new Usage(11, 7));
    assertThat(answer.model()).isEqualTo("fake-model-1");
    assertThat(answer.complete()).isTrue();
  }

  @Test
  void the_first_request_asks_for_the_schema_strictly_and_to_the_letter() {
    server.then(answer("{}"));

    model.ask(prompt());

    var seen = server.requests().getFirst();
    assertThat(seen.line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
    assertThat(seen.headers())
        .containsEntry("authorization", "Bearer sk-canary-123456")
        .doesNotContainKeys("upgrade", "http2-settings");
    var body = seen.body();
    assertThat(body.at("/model").asText()).isEqualTo("some-model");
    assertThat(body.at("/max_tokens").asInt()).isEqualTo(900);
    assertThat(body.at("/temperature").asDouble()).isZero();
    assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
    assertThat(body.at("/response_format/json_schema/name").asText()).isEqualTo("Intent");
    assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(seen.text().replaceAll("\\s", "")).contains("\"schema\":" + schema().schema());
    assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
    assertThat(body.at("/messages/0/content").asText()).isEqualTo("You design apps.");
    assertThat(body.at("/messages/1/role").asText()).isEqualTo("user");
    assertThat(body.at("/messages/1/content").asText()).isEqualTo("An app for invoices.");
  }

  @Test
  void a_conversation_is_sent_with_both_speakers_even_if_one_said_nothing() {
    server.then(answer("{}"));

    model.ask(prompt().followedBy("", "That was empty."));

    var messages = server.requests().getFirst().body().at("/messages");
    assertThat(messages.findValuesAsText("role"))
        .containsExactly("system", "user", "assistant", "user");
  }

  @Test
  void without_a_key_no_authorization_is_sent() {
    server.then(answer("{}"));

    model(ApiKey.NONE).ask(prompt());

    assertThat(server.requests().getFirst().headers()).doesNotContainKey("authorization");
  }

  @Test
  void a_prompt_without_schema_asks_for_plain_text() {
    server.then(answer("Hello."));

    var answer = model.ask(new Prompt("step4/readme", "", List.of(Turn.user("Say hello.")), null));

    assertThat(answer.text()).isEqualTo("Hello.");
    var body = server.requests().getFirst().body();
    assertThat(body.has("response_format")).isFalse();
    assertThat(body.at("/messages")).hasSize(1);
  }

  @Test
  void a_server_that_refuses_response_formats_is_led_down_to_plain_text_and_remembered() {
    var refusal = error(400, "unsupported", "'response_format.type' is not supported here");
    server.then(refusal, refusal, refusal, answer("Sure: {\"a\":1}"));

    var answer = model.ask(prompt());
    model.ask(prompt());

    assertThat(answer.text()).isEqualTo("Sure: {\"a\":1}");
    assertThat(server.requests()).hasSize(5);
    assertThat(strictness(1)).isFalse();
    assertThat(format(1)).isEqualTo("json_schema");
    assertThat(format(2)).isEqualTo("json_object");
    assertThat(system(2))
        .contains("exactly one JSON object")
        .endsWith(schema().schema().toString());
    assertThat(format(3)).isEmpty();
    assertThat(format(4)).isEmpty();
    assertThat(system(4)).contains(schema().schema().toString());
  }

  @Test
  void a_server_without_strict_schemas_keeps_the_schema() {
    server.then(
        error(422, "invalid", "json_schema: extra field strict not permitted"), answer("{}"));

    model.ask(prompt());

    assertThat(format(1)).isEqualTo("json_schema");
    assertThat(strictness(1)).isFalse();
  }

  @Test
  void a_server_that_ignores_the_schema_and_answers_in_prose_is_given_it_in_words() {
    server.then(answer("I would love to help with invoices."), answer("{}"));

    var answer = model.ask(prompt());

    assertThat(answer.text()).isEqualTo("{}");
    assertThat(answer.usage()).isEqualTo(new Usage(22, 14));
    assertThat(format(1)).isEqualTo("json_object");
    assertThat(system(1)).contains("exactly one JSON object");
  }

  @Test
  void a_model_that_wants_the_newer_token_limit_gets_it() {
    server.then(
        error(
            400,
            "unsupported_parameter",
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
                + " 'max_completion_tokens' instead."),
        error(400, "unsupported_value", "Unsupported value: 'temperature' does not support 0"),
        answer("{}"));

    model.ask(prompt());

    var body = server.requests().getLast().body();
    assertThat(body.has("max_tokens")).isFalse();
    assertThat(body.at("/max_completion_tokens").asInt()).isEqualTo(900);
    assertThat(body.has("temperature")).isFalse();
    assertThat(format(2)).isEqualTo("json_schema");
    assertThat(strictness(2)).isTrue();
  }

  @Test
  void a_limit_above_what_the_model_can_write_is_left_out() {
    server.then(
        error(400, "invalid", "max_tokens is too large: 900. Maximum context length is 512 tokens"),
        answer("{}"));

    model.ask(prompt());

    var body = server.requests().getLast().body();
    assertThat(body.has("max_tokens")).isFalse();
    assertThat(body.has("max_completion_tokens")).isFalse();
  }

  @Test
  void a_400_that_names_no_option_is_not_asked_again() {
    server.then(error(400, "invalid_request", "messages: first message must use the user role"));

    assertThatThrownBy(() -> model.ask(prompt())).isInstanceOf(Problem.class);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_server_that_refuses_everything_is_asked_a_bounded_number_of_times() {
    server.then(
        error(400, "no", "response_format, max_tokens, max_completion_tokens and temperature"));

    assertThatThrownBy(() -> model.ask(prompt())).isInstanceOf(Problem.class);

    assertThat(server.requests()).hasSize(7);
  }

  @Test
  void a_cut_answer_says_so() {
    server.then(answer("{\"a\":\"inv", "length"), answer("{\"a\":1}", null), answer("", "stop"));

    assertThat(model.ask(prompt()).complete()).isFalse();
    assertThat(model.ask(prompt()).complete()).isFalse();
    assertThat(model.ask(prompt()).complete()).isFalse();
  }

  @Test
  void a_finish_reason_of_another_vendor_is_an_end_too() {
    server.then(answer("{}", "eos"));

    assertThat(model.ask(prompt()).complete()).isTrue();
  }

  @Test
  void without_usage_the_tokens_are_estimated_so_that_budgets_hold() {
    server.then(
        status(
            200,
            """
            {"choices":[{"message":{"content":"{\\"a\\":12}"},"finish_reason":"stop"}]}\
            """));

    var answer = model.ask(prompt());

    assertThat(answer.usage()).isEqualTo(new Usage(9, 2));
    assertThat(answer.model()).isEqualTo("some-model");
  }

  private String format(int request) {
    return server.requests().get(request).body().at("/response_format/type").asText();
  }

  private boolean strictness(int request) {
    var body = server.requests().get(request).body();
    return body.at("/response_format/json_schema/strict").asBoolean();
  }

  private String system(int request) {
    return server.requests().get(request).body().at("/messages/0/content").asText();
  }
}
