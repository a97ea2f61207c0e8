package dev.offshoot.pipeline;

import static dev.offshoot.pipeline.ScriptedModel.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.llm.Prompt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final Assignment ASSIGNMENT = Assignment.plan("a guest book", null);

  @TempDir Path folder;

  private Journal open() {
    return Journal.open(folder.resolve("journal.db"), CLOCK);
  }

  @Test
  void what_was_answered_is_not_asked_again_after_a_restart() {
    Prompt prompt = Prompt.of("step0/features", "system", "request", null);
    ScriptedModel model = new ScriptedModel(answer("one"));
    try (Journal journal = open()) {
      long run = journal.start(ASSIGNMENT).id();
      new JournaledModel(model, journal, run).ask(prompt);
    }
    try (Journal journal = open()) {
      Journal.Run run = journal.lastRun().orElseThrow();
      assertThat(run.assignment()).isEqualTo(ASSIGNMENT);
      assertThat(new JournaledModel(model, journal, run.id()).ask(prompt).text()).isEqualTo("one");
    }
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void a_question_that_failed_is_asked_afresh_but_its_neighbours_are_not() {
    Prompt failed = Prompt.of("step2/SendMail", "system", "write it", null);
    Prompt repair = new Prompt("step2/SendMail#2", "system", failed.turns().subList(0, 1), null);
    Prompt other = Prompt.of("step2/SendMailings", "system", "write the other", null);
    try (Journal journal = open()) {
      long run = journal.start(ASSIGNMENT).id();
      journal.add(run, failed, answer("wrong"));
      journal.add(run, other, answer("right"));
      journal.forget(run, "step2/SendMail");
      assertThat(journal.answer(run, failed)).isEmpty();
      assertThat(journal.answer(run, repair)).isEmpty();
      assertThat(journal.answer(run, other)).isPresent();
      assertThat(journal.answered(run)).as("all were paid for").hasSize(2);
    }
  }

  @Test
  void events_come_back_in_their_order() {
    try (Journal journal = open()) {
      long run = journal.start(ASSIGNMENT).id();
      Timeline timeline = new Timeline(CLOCK, event -> journal.add(run, event));
      timeline.step(StepName.ANALYSIS, StepStatus.PROCESSING, "Understanding");
      timeline.step(StepName.ANALYSIS, StepStatus.COMPLETE, "Understood");
      timeline.deployment("file:///r", "abc", "ready", "pushed");
      assertThat(journal.events(run))
          .hasSize(3)
          .first()
          .asString()
          .contains("\"type\":\"agent-step\"")
          .contains("\"step\":\"step0\"")
          .contains("\"status\":\"processing\"")
          .contains("\"timestamp\":\"2026-01-02T03:04:05Z\"");
      assertThat(journal.events(run).getLast()).contains("deployment-complete");
    }
  }

  @Test
  void a_fact_is_noted_once_and_found_again() {
    try (Journal journal = open()) {
      long run = journal.start(ASSIGNMENT).id();
      journal.mark(run, "commit/step1", "abc");
      assertThat(journal.marked(run, "commit/step1")).contains("abc");
      assertThat(journal.marked(run, "commit/step2")).isEmpty();
    }
  }
}
