package dev.offshoot.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.Problem;
import dev.offshoot.llm.Answer;
import dev.offshoot.llm.Prompt;
import dev.offshoot.llm.Usage;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.Journal;
import dev.offshoot.pipeline.Quality.Deduction;
import dev.offshoot.pipeline.StepName;
import dev.offshoot.pipeline.StepStatus;
import dev.offshoot.pipeline.Timeline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoriesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final Map<String, String> PRICED =
      Map.of("OFFSHOOT_PROMPT_PRICE", "2", "OFFSHOOT_ANSWER_PRICE", " 10 ");

  @TempDir Path folder;

  @Test
  void an_interrupted_run_is_told_with_all_it_cost_and_its_steps_as_they_went_last() {
    try (Journal journal = Journal.open(folder.resolve("journal.db"), CLOCK)) {
      long run = journal.start(Assignment.plan("a guest book", null)).id();
      answer(journal, run, "step0/features");
      answer(journal, run, "step0/features#2");
      Timeline timeline = new Timeline(CLOCK, event -> journal.add(run, event));
      timeline.step(StepName.ANALYSIS, StepStatus.RETRYING, "step0/features: no quote");
      timeline.step(StepName.ANALYSIS, StepStatus.FAILED, "no", metrics(new Deduction("no", 40)));
      timeline.step(StepName.ANALYSIS, StepStatus.PROCESSING, "again");
      timeline.step(
          StepName.ANALYSIS, StepStatus.COMPLETE, "yes", metrics(new Deduction("asked again", 2)));
      RunStory story = new RunStories(folder, journal, Price.of(PRICED), false).all().getFirst();
      assertThat(story.status()).isEqualTo("interrupted");
      assertThat(story.usage()).isEqualTo(new Usage(200_000, 20_000));
      assertThat(story.cost()).isEqualByComparingTo("0.6");
      assertThat(story.score()).isEqualTo(98);
      assertThat(story.steps()).singleElement();
      assertThat(story.steps().getFirst().objections()).isEmpty();
      assertThat(story.questions()).singleElement();
      assertThat(story.questions().getFirst().answers()).isEqualTo(2);
    }
  }

  @Test
  void what_stopped_a_run_is_told_until_it_has_gone_on_to_its_end() {
    try (Journal journal = Journal.open(folder.resolve("journal.db"), CLOCK)) {
      long run = journal.start(Assignment.plan("a guest book", null)).id();
      RunStories stories = new RunStories(folder, journal, Optional.empty(), false);
      journal.mark(run, Journal.PROBLEM, "No answer");
      journal.finish(run, Journal.FAILED);
      assertThat(stories.all().getFirst().problem()).isEqualTo("No answer");
      journal.finish(run, Journal.COMPLETE);
      assertThat(stories.all().getFirst().problem()).isNull();
    }
  }

  @Test
  void without_a_price_nothing_is_said_of_money_and_half_a_price_is_refused() {
    assertThat(Price.of(Map.of())).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> Price.of(Map.of("OFFSHOOT_PROMPT_PRICE", "2")))
        .isInstanceOf(Problem.class);
  }

  private static void answer(Journal journal, long run, String label) {
    Answer answer = new Answer("{}", new Usage(100_000, 10_000), "some-model", true);
    journal.add(run, Prompt.of(label, "system", label, null), answer);
  }

  private static Event.StepMetrics metrics(Deduction deduction) {
    return new Event.StepMetrics(7, 1, Usage.NONE, 100 - deduction.points(), List.of(deduction));
  }
}
