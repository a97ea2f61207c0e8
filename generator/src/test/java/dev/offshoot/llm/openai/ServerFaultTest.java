package dev.offshoot.llm.openai;

import static dev.offshoot.llm.openai.Asking.fault;
import static dev.offshoot.llm.openai.FakeServer.answer;
import static dev.offshoot.llm.openai.FakeServer.error;
import static dev.offshoot.llm.openai.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.ModelFault.Remedy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way a language model's server has been seen to say no. */
class ServerFaultTest {

  private static final String PAGE =
      "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>";

  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_busy_server_is_asked_again_after_the_wait_it_names() {
    server.then(error(429, "rate_limit_exceeded", "Too many requests", "Retry-After: 2"));

    var fault = fault(Asking.at(server.url()).failure());

    assertThat(fault.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(fault.retryAfter()).contains(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After: 1.5, PT1.5S",
    "retry-after-ms: 250, PT0.25S",
    "Retry-After: 7200, PT2H",
    "'Retry-After: Sat, 21 Nov 2026 03:51:30 GMT', PT30S",
    "Retry-After: -5,",
    "Retry-After: NaN,",
    "Retry-After: 1000000000,",
    "Retry-After: 1e999999999,",
    "Retry-After: soon,",
  })
  void every_form_of_retry_after_is_understood_or_counts_as_not_said(String line, Duration wait) {
    var date = "Date: Sat, 21 Nov 2026 03:51:00 GMT";
    server.then(error(429, "rate_limit_exceeded", "Too many requests", line, date));

    var fault = fault(Asking.at(server.url()).failure());

    assertThat(fault.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(fault.retryAfter().orElse(null)).isEqualTo(wait);
  }

  @Test
  void a_used_up_quota_stops_at_once() {
    server.then(error(429, "insufficient_quota", "You exceeded your current quota"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.what()).contains("credit is used up");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 520, 524, 529, 408, 409})
  void a_failure_of_the_server_is_passing_and_told_without_html(int status) {
    server.then(status(status, PAGE, "Content-Type: text/html"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.why())
        .isEqualTo("HTTP " + status + ": an HTML page came instead of an answer");
  }

  @Test
  void a_proxys_error_in_json_is_passing_and_its_title_is_shown() {
    server.then(status(502, "{\"title\":\"Error 502: Bad gateway\",\"cloudflare_error\":true}"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.why()).isEqualTo("HTTP 502: Error 502: Bad gateway");
  }

  @Test
  void an_error_inside_a_200_is_an_error() {
    server.then(
        status(200, "{\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY);
    assertThat(problem.why()).contains("Overloaded");
  }

  @Test
  void an_error_inside_a_200_stops_if_its_code_says_so() {
    server.then(status(200, "{\"error\":{\"code\":401,\"message\":\"No auth\"}}"));

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\":null,\"message\":\"model is loading\"}",
        "{\"choices\":[],\"message\":\"model is loading\"}",
        "{\"message\":\"model is loading\"}",
      })
  void an_answer_without_choices_is_asked_for_once_more_and_its_message_shown(String body) {
    server.then(status(200, body));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY_ONCE);
    assertThat(problem.why()).isEqualTo("model is loading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "data: {\"choices\":[]}", "<html>Sign in</html>"})
  void a_200_that_is_no_completion_is_asked_for_once_more(String body) {
    server.then(status(200, body));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.RETRY_ONCE);
    assertThat(problem.why()).isNotEmpty().doesNotContain("<");
  }

  @Test
  void a_completion_in_an_unknown_form_is_a_problem_too() {
    server.then(
        status(
            200,
            "{\"choices\":[{\"message\":{\"content\":{\"x\":1}},\"finish_reason\":\"stop\"}]}"));

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.RETRY_ONCE);
  }

  @Test
  void a_refusal_stops_and_shows_its_reason() {
    server.then(
        status(
            200,
            """
            {"choices":[{"message":{"content":null,"refusal":"I cannot help with that."},
             "finish_reason":"stop"}]}\
            """));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.why()).isEqualTo("I cannot help with that.");
  }

  @Test
  void a_content_filter_stops() {
    server.then(answer(null, "content_filter"));

    assertThat(fault(Asking.at(server.url()).failure()).remedy()).isEqualTo(Remedy.STOP);
  }

  @Test
  void a_prompt_that_is_too_long_stops_and_is_never_sent_again() {
    server.then(error(400, "context_length_exceeded", "maximum context length is 8192 tokens"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.fix()).contains("Shorten the request");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403, 404, 405, 407, 410, 418, 501})
  void what_will_not_change_stops_and_hides_the_key(int status) {
    server.then(error(status, "no", "Incorrect key " + Asking.KEY + " or Bearer abcdefghijkl"));

    var problem = Asking.at(server.url()).failure();

    assertThat(fault(problem).remedy()).isEqualTo(Remedy.STOP);
    assertThat(problem.why() + status).containsAnyOf("[key]", "407");
    var trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertThat(trace + problem.toString() + problem.fix())
        .doesNotContain(Asking.KEY)
        .doesNotContain("abcdefghijkl");
  }
}
