package dev.offshoot.pipeline.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.Problem;
import dev.offshoot.llm.Usage;
import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.Event.AgentStep;
import dev.offshoot.pipeline.Journal;
import dev.offshoot.pipeline.Journal.Answered;
import dev.offshoot.pipeline.Journal.Run;
import dev.offshoot.pipeline.Quality;
import dev.offshoot.pipeline.Quality.Deduction;
import dev.offshoot.pipeline.StepName;
import dev.offshoot.pipeline.StepStatus;
import dev.offshoot.pipeline.story.RunStory.QuestionStory;
import dev.offshoot.pipeline.story.RunStory.StepStory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the runs of a journal. */
public final class RunStories {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path directory;
  private final Journal journal;
  private final Optional<Price> price;
  private final boolean atWork;

  /**
   * @param atWork whether somebody is at work in the directory
   */
  public RunStories(Path directory, Journal journal, Optional<Price> price, boolean atWork) {
    this.directory = directory;
    this.journal = journal;
    this.price = price;
    this.atWork = atWork;
  }

  /** All runs, the latest first. */
  public List<RunStory> all() {
    return journal.runs().stream().map(this::story).toList();
  }

  private RunStory story(Run run) {
    List<Event> events = journal.events(run.id()).stream().map(RunStories::event).toList();
    List<QuestionStory> questions = questions(journal.answered(run.id()));
    Usage usage = questions.stream().map(QuestionStory::usage).reduce(Usage.NONE, Usage::plus);
    boolean replayed = run.assignment().recording() != null;
    List<StepStory> steps = steps(events);
    return new RunStory(
        directory.toString(),
        run.id(),
        run.finishedAt() == null && !atWork ? RunStory.INTERRUPTED : run.status(),
        run.assignment().request(),
        run.startedAt(),
        run.finishedAt(),
        run.finishedAt() == null ? 0 : millis(run),
        replayed,
        usage,
        price.map(it -> it.of(replayed ? Usage.NONE : usage)).orElse(null),
        score(steps),
        problem(run),
        steps,
        questions,
        commits(run),
        events.stream().<JsonNode>map(JSON::valueToTree).toList());
  }

  /** What stopped it may have been overcome since. */
  private String problem(Run run) {
    return run.status().equals(Journal.FAILED)
        ? journal.marked(run.id(), Journal.PROBLEM).orElse(null)
        : null;
  }

  private static long millis(Run run) {
    return Duration.between(Instant.parse(run.startedAt()), Instant.parse(run.finishedAt()))
        .toMillis();
  }

  private static Integer score(List<StepStory> steps) {
    List<Deduction> all =
        steps.stream()
            .filter(step -> step.metrics() != null)
            .flatMap(step -> step.metrics().deductions().stream())
            .toList();
    return steps.stream().allMatch(step -> step.metrics() == null) ? null : Quality.score(all);
  }

  /** A step that was carried out again after an interruption is told as it went last. */
  private static List<StepStory> steps(List<Event> events) {
    Map<StepName, StepStory> steps = new EnumMap<>(StepName.class);
    for (Event event : events) {
      if (event instanceof AgentStep step) {
        steps.put(step.step(), then(steps.get(step.step()), step));
      }
    }
    return List.copyOf(steps.values());
  }

  private static StepStory then(StepStory before, AgentStep event) {
    boolean begins = before == null || before.metrics() != null;
    List<String> objections = new ArrayList<>(begins ? List.of() : before.objections());
    if (event.status() == StepStatus.RETRYING) {
      objections.add(event.message());
    }
    return new StepStory(event.step(), event.status(), event.metrics(), objections);
  }

  private static List<QuestionStory> questions(List<Answered> answers) {
    Map<String, QuestionStory> questions = new LinkedHashMap<>();
    for (Answered it : answers) {
      String label = it.label().replaceFirst("#\\d+$", "");
      questions.merge(
          label,
          new QuestionStory(label, it.answer().model(), 1, it.answer().usage()),
          (a, b) ->
              new QuestionStory(label, b.model(), a.answers() + 1, a.usage().plus(b.usage())));
    }
    return List.copyOf(questions.values());
  }

  private Map<String, String> commits(Run run) {
    Map<String, String> commits = new LinkedHashMap<>();
    for (StepName step : StepName.values()) {
      journal
          .marked(run.id(), "commit/" + step.id())
          .ifPresent(commit -> commits.put(step.id(), commit));
    }
    return commits;
  }

  private static Event event(String json) {
    try {
      return JSON.readValue(json, Event.class);
    } catch (JsonProcessingException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The run's journal cannot be read",
              "An event in it is not what this version of Offshoot writes.",
              "Read it with the version that wrote it; the app itself is not concerned.")
          .causedBy(e);
    }
  }
}
