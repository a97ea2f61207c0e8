package dev.offshoot.llm.openai;

import static dev.offshoot.llm.openai.FakeServer.answer;
import static dev.offshoot.llm.openai.FakeServer.completion;
import static dev.offshoot.llm.openai.FakeServer.error;
import static dev.offshoot.llm.openai.FakeServer.reset;
import static dev.offshoot.llm.openai.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.Budget;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.RecordedModel;
import dev.offshoot.llm.Recording;
import dev.offshoot.llm.RecordingModel;
import dev.offshoot.llm.retry.Pace;
import dev.offshoot.llm.retry.RetryListener;
import dev.offshoot.llm.retry.RetryPolicy;
import dev.offshoot.llm.retry.RetryingModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The decorators as a run wires them, over a server that fails in turn. */
class WholeStackTest {

  private final List<Long> pauses = new ArrayList<>();

  private final Pace pace =
      new Pace() {
        @Override
        public Instant now() {
          return Instant.EPOCH;
        }

        @Override
        public void pause(Duration length) {
          pauses.add(length.toSeconds());
        }
      };

  @Test
  void an_answer_comes_through_a_row_of_faults_and_can_be_played_again_without_a_server()
      throws Exception {
    var prompt = OpenAiModelTest.prompt();
    Recording recording;
    try (var server = new FakeServer()) {
      server.then(
          error(429, "rate_limit_exceeded", "slow down", "Retry-After: 3"),
          reset(),
          status(503, "<html>"),
          answer("{\"a\":1}"));
      var settings = new ModelSettings(server.url(), ApiKey.NONE, "m", Duration.ofSeconds(5), 100);
      var budget = new Budget(new OpenAiModel(settings), 1000, 10);
      var model =
          new RecordingModel(
              new RetryingModel(budget, RetryPolicy.DEFAULT, RetryListener.NONE, pace));

      assertThat(model.ask(prompt).object().path("a").asInt()).isEqualTo(1);
      assertThat(model.ask(prompt).text()).isEqualTo("{\"a\":1}");

      assertThat(server.requests()).hasSize(4);
      assertThat(budget.calls()).isEqualTo(4);
      assertThat(pauses).containsExactly(3L, 2L, 4L);
      recording = Recording.fromJson(model.recording().toJson());
    }

    assertThat(new RecordedModel(recording).ask(prompt).text()).isEqualTo("{\"a\":1}");
  }

  @Test
  void parallel_questions_each_get_their_own_answer() throws Exception {
    try (var server = new FakeServer()) {
      server.then((request, connection) -> {
        var question = request.body().at("/messages/1/content").asText();
        status(200, completion("{\"q\":\"" + question + "\"}", "stop")).on(request, connection);
      });
      var settings = new ModelSettings(server.url(), ApiKey.NONE, "m", Duration.ofSeconds(5), 100);
      var model = new OpenAiModel(settings);

      var answers =
          IntStream.range(0, 24)
              .parallel()
              .mapToObj(i -> model.ask(Prompt.of("l" + i, "system", "question " + i, null)))
              .toList();

      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).object().path("q").asText()).isEqualTo("question " + i);
      }
    }
  }
}
