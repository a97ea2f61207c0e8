package dev.offshoot.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import dev.offshoot.llm.ModelFault.Remedy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedModelTest {

  private static Prompt prompt(String label, String question) {
    return Prompt.of(label, "You design apps.", question, null);
  }

  private static Recording recording(Prompt... prompts) {
    return new Recording(
        List.of(prompts).stream().map(p -> Exchange.of(p, Scripted.answer(p.label()))).toList());
  }

  private static Problem miss(Recording recording, Prompt prompt) {
    return catchThrowableOfType(Problem.class, () -> new RecordedModel(recording).ask(prompt));
  }

  @Test
  void a_recorded_prompt_gets_its_answer_as_often_as_it_is_asked() {
    var model = new RecordedModel(recording(prompt("step0/a", "one"), prompt("step0/b", "two")));

    assertThat(model.ask(prompt("anything", "two")).text()).isEqualTo("step0/b");
    assertThat(model.ask(prompt("step0/b", "two")).text()).isEqualTo("step0/b");
  }

  @Test
  void a_miss_names_the_recorded_prompt_of_the_same_label_and_the_lines_that_differ() {
    var recording =
        recording(
            prompt("step1/models", "Design:\n- invoices\n- customers"),
            prompt("step2/actions", "Design:\n- invoices\n- clients\n- more"));

    var problem = miss(recording, prompt("step1/models", "Design:\n- invoices\n- clients"));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.MODEL);
    assertThat(problem.what()).endsWith("step1/models");
    assertThat(problem.why())
        .isEqualTo(
            """
            the nearest recorded prompt is step1/models; they part in the turn 1
              recorded | - customers
              asked    | - clients\
            """);
  }

  @Test
  void without_the_same_label_the_most_similar_prompt_is_named() {
    var recording =
        recording(
            prompt("step1/far", "Something else"), prompt("step2/near", "Design:\n- invoices"));

    var problem = miss(recording, prompt("step9/new", "Design:\n- invoices\n- clients"));

    assertThat(problem.why())
        .isEqualTo(
            """
            the nearest recorded prompt is step2/near; they part in the turn 1
              recorded | (ends here)
              asked    | - clients\
            """);
  }

  @Test
  void a_difference_in_the_system_prompt_or_the_schema_is_shown_as_such() {
    var recording = recording(prompt("step0/a", "one"));
    var schema = new AnswerSchema("Intent", ExactJson.read("{}").orElseThrow());

    assertThat(miss(recording, Prompt.of("step0/a", "You write.", "one", null)).why())
        .contains("in the system prompt");
    assertThat(miss(recording, Prompt.of("step0/a", "You design apps.", "one", schema)).why())
        .contains("in the schema");
  }

  @Test
  void an_empty_recording_says_so() {
    assertThat(miss(Recording.EMPTY, prompt("a", "b")).why()).isEqualTo("the recording is empty");
  }

  @Test
  void a_miss_is_told_even_if_only_line_ends_differ() {
    var recording = recording(prompt("step0/a", "one\n"));

    assertThat(miss(recording, prompt("step0/a", "one")).why()).contains("recorded");
  }

  @Test
  void what_was_recorded_before_is_not_asked_again() {
    var model = new Scripted(Scripted.answer("new"));
    var known = prompt("step0/a", "one");
    var recording = new RecordingModel(model, recording(known));

    assertThat(recording.ask(known).text()).isEqualTo("step0/a");
    assertThat(recording.ask(prompt("step0/b", "two")).text()).isEqualTo("new");
    assertThat(recording.ask(prompt("step0/b", "two")).text()).isEqualTo("new");

    assertThat(model.calls()).isEqualTo(1);
    assertThat(recording.recording().exchanges())
        .extracting(Exchange::label)
        .containsExactly("step0/a", "step0/b");
  }

  @Test
  void a_failed_call_leaves_no_trace_and_may_be_made_again() {
    var model =
        new RecordingModel(
            new Scripted(Scripted.failure(Remedy.STOP, null), Scripted.answer("done")));

    catchThrowableOfType(Problem.class, () -> model.ask(prompt("a", "b")));
    assertThat(model.recording()).isEqualTo(Recording.EMPTY);

    assertThat(model.ask(prompt("a", "b")).text()).isEqualTo("done");
  }

  @Test
  void parallel_calls_give_the_same_recording_as_calls_in_turn() {
    LanguageModel echo = prompt -> Scripted.answer(prompt.label());
    var inTurn = new RecordingModel(echo);
    var parallel = new RecordingModel(echo);
    var prompts =
        IntStream.range(0, 30).mapToObj(i -> prompt("step2/Action" + i, "do " + i)).toList();

    prompts.forEach(inTurn::ask);
    prompts.reversed().parallelStream().forEach(parallel::ask);

    assertThat(parallel.recording().toJson()).isEqualTo(inTurn.recording().toJson());
  }

  @Test
  void the_same_prompt_asked_at_the_same_time_is_one_call() throws Exception {
    var asked = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var scripted = new Scripted(Scripted.answer("one"), Scripted.answer("two"));
    var model =
        new RecordingModel(prompt -> {
          asked.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return scripted.ask(prompt);
        });
    var first = CompletableFuture.supplyAsync(() -> model.ask(prompt("a", "b")));
    asked.await();
    var second = CompletableFuture.supplyAsync(() -> model.ask(prompt("a", "b")));

    go.countDown();

    assertThat(first.join().text()).isEqualTo("one");
    assertThat(second.join().text()).isEqualTo("one");
    assertThat(scripted.calls()).isEqualTo(1);
  }
}
