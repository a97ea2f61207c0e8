package dev.offshoot.llm.retry;

import static dev.offshoot.llm.Scripted.answer;
import static dev.offshoot.llm.Scripted.failure;
import static dev.offshoot.llm.Scripted.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.ModelFault.Remedy;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Scripted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryingModelTest {

  private static final Prompt PROMPT = Prompt.of("step2/SendReminders", "", "Write it.", null);

  private final List<Long> pauses = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  /** A clock that jumps over every pause. */
  private final Pace pace =
      new Pace() {
        @Override
        public Instant now() {
          return now;
        }

        @Override
        public void pause(Duration length) {
          pauses.add(length.toSeconds());
          now = now.plus(length);
        }
      };

  private RetryingModel retrying(LanguageModel model) {
    return new RetryingModel(
        model,
        RetryPolicy.DEFAULT,
        (prompt, attempt, wait, problem) ->
            heard.add(prompt.label() + " " + attempt + " " + problem.why() + " " + wait),
        pace);
  }

  private Problem failureOf(LanguageModel model) {
    return catchThrowableOfType(Problem.class, () -> retrying(model).ask(PROMPT));
  }

  @Test
  void a_passing_failure_is_tried_again_after_one_two_four_eight_and_ten_seconds() {
    var model = new Scripted(passing(), passing(), passing(), passing(), passing(), answer("done"));

    assertThat(retrying(model).ask(PROMPT).text()).isEqualTo("done");

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 10L);
    assertThat(heard).hasSize(5).startsWith("step2/SendReminders 1 HTTP 503 PT1S");
  }

  @Test
  void after_the_last_attempt_the_problem_says_how_often_and_how_long_it_was_tried() {
    var model = new Scripted(passing());

    var problem = failureOf(model);

    assertThat(model.calls()).isEqualTo(6);
    assertThat(problem.what()).isEqualTo("The server failed");
    assertThat(problem.why()).isEqualTo("HTTP 503; tried 6 times in 25 seconds");
    assertThat(problem.fix()).isEqualTo("Wait.");
  }

  @Test
  void the_wait_that_a_server_names_is_kept_to() {
    var model =
        new Scripted(
            failure(Remedy.RETRY, Duration.ofSeconds(30)),
            failure(Remedy.RETRY, Duration.ofSeconds(1)),
            answer("done"));

    retrying(model).ask(PROMPT);

    assertThat(pauses).containsExactly(30L, 2L);
  }

  @Test
  void a_server_that_asks_to_wait_for_hours_is_not_waited_for() {
    var problem = failureOf(new Scripted(failure(Remedy.RETRY, Duration.ofHours(5))));

    assertThat(pauses).isEmpty();
    assertThat(problem.why()).contains("asks to wait 5 hours");
  }

  @Test
  void what_will_not_change_is_not_tried_again() {
    var model = new Scripted(failure(Remedy.STOP, null));

    assertThat(failureOf(model).why()).isEqualTo("HTTP 503");

    assertThat(model.calls()).isEqualTo(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void a_problem_of_another_kind_goes_straight_through() {
    var model = new Scripted(Problem.of(Problem.Kind.MODEL, "The budget is spent", "", ""));

    assertThat(failureOf(model).what()).isEqualTo("The budget is spent");
    assertThat(model.calls()).isEqualTo(1);
  }

  @Test
  void what_may_be_an_accident_is_tried_once_more_only() {
    var model = new Scripted(failure(Remedy.RETRY_ONCE, null));

    assertThat(failureOf(model).why()).isEqualTo("HTTP 503; tried 2 times in 1 second");
    assertThat(model.calls()).isEqualTo(2);
  }

  @Test
  void no_attempt_begins_when_patience_is_at_its_end() {
    var model = new Scripted(passing());
    LanguageModel slow =
        prompt -> {
          now = now.plus(Duration.ofMinutes(6));
          return model.ask(prompt);
        };

    failureOf(slow);

    assertThat(model.calls()).isEqualTo(3);
  }

  @Test
  void a_server_that_is_down_gets_one_attempt_per_prompt_until_it_answers() {
    var model =
        new Scripted(
            passing(),
            passing(),
            passing(),
            passing(),
            passing(),
            passing(),
            passing(),
            answer("up"),
            passing(),
            answer("still up"));
    var retrying = retrying(model);

    catchThrowableOfType(Problem.class, () -> retrying.ask(PROMPT));
    var second = catchThrowableOfType(Problem.class, () -> retrying.ask(PROMPT));
    assertThat(second.why()).contains("tried once only");
    assertThat(model.calls()).isEqualTo(7);

    assertThat(retrying.ask(PROMPT).text()).isEqualTo("up");
    assertThat(retrying.ask(PROMPT).text()).isEqualTo("still up");
  }

  @Test
  void an_interrupt_ends_the_waiting() {
    Pace interrupted =
        new Pace() {
          @Override
          public Instant now() {
            return now;
          }

          @Override
          public void pause(Duration length) throws InterruptedException {
            throw new InterruptedException();
          }
        };
    var model =
        new RetryingModel(
            new Scripted(passing()), RetryPolicy.DEFAULT, RetryListener.NONE, interrupted);

    var problem = catchThrowableOfType(Problem.class, () -> model.ask(PROMPT));

    assertThat(problem.why()).contains("stopped while waiting");
    assertThat(Thread.interrupted()).isTrue();
  }
}
