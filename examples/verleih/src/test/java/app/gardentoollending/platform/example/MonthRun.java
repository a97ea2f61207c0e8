package app.gardentoollending.platform.example;

import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.action.LogPage;
import app.gardentoollending.platform.action.RunStatus;
import app.gardentoollending.platform.example.Example.Call;
import app.gardentoollending.platform.example.Example.Outcome;
import app.gardentoollending.platform.example.Example.Person;
import app.gardentoollending.platform.integration.Integration;
import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.schedule.Schedule;
import app.gardentoollending.platform.schedule.ScheduleExecution;
import app.gardentoollending.platform.schedule.Timing;
import app.gardentoollending.platform.schedule.TriggerType;
import app.gardentoollending.platform.schedule.VirtualDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Thirty days of an app's schedules on a clock that is set on, with the records that the examples
 * of their actions give, and the services answering as they do there.
 */
public final class MonthRun {
  private static final int DAYS = 30;
  private static final Duration DAY = Duration.ofDays(1);

  /** The day on which records change, and a time of it at which no schedule has its turn. */
  private static final int CHANGE = 16;

  private static final Duration UNTIL_CHANGE = Duration.ofMinutes(17).plusSeconds(7);

  private static final int PAGE = 100;
  private static final int SHOWN = 5;

  private final AppDefinition app;
  private final List<Example> examples;
  private final IntConsumer onDay;
  private final List<String> differences = new ArrayList<>();

  private MonthRun(AppDefinition app, List<Example> examples, IntConsumer onDay) {
    this.app = app;
    this.examples = examples;
    this.onDay = onDay;
  }

  /**
   * What goes wrong in that time: runs that fail or are missing, and what is done twice on one day.
   * Schedules of whose actions one has no example are left out.
   *
   * @param examples by the id of the action; the first that succeeds is what counts
   */
  public static List<String> differences(AppDefinition app, Map<String, List<Example>> examples) {
    return differences(app, examples, day -> {});
  }

  /**
   * The same for those who watch.
   *
   * @param onDay hears of each day that begins, from 1 to 30
   */
  static List<String> differences(
      AppDefinition app, Map<String, List<Example>> examples, IntConsumer onDay) {
    List<Schedule> known =
        app.schedules().stream()
            .filter(schedule ->
                schedule.steps().stream().allMatch(step -> examples.containsKey(step.actionId())))
            .toList();
    List<Example> first =
        known.stream()
            .flatMap(schedule -> schedule.steps().stream())
            .map(Schedule.Step::actionId)
            .distinct()
            .flatMap(action -> firstThatSucceeds(examples.get(action)).stream())
            .toList();
    return known.isEmpty() ? List.of() : new MonthRun(with(known, app), first, onDay).differences();
  }

  private static AppDefinition with(List<Schedule> schedules, AppDefinition app) {
    return new AppDefinition(
        app.name(),
        app.description(),
        app.language(),
        app.timeZone(),
        app.currency(),
        app.type(),
        app.colour(),
        app.avatar(),
        app.models(),
        app.integrations(),
        app.actions(),
        schedules);
  }

  private static Optional<Example> firstThatSucceeds(List<Example> all) {
    return all.stream().filter(example -> example.outcome() == Outcome.DONE).findFirst();
  }

  private List<String> differences() {
    List<Call> answers = examples.stream().flatMap(example -> example.calls().stream()).toList();
    List<Integration> all = app.integrations();
    Calls calls = Calls.anyNumberOf(answers);
    try (OutsideWorld world = new OutsideWorld(all, calls, List.of());
        Stage stage = new Stage(app, world.settings(), start())) {
      examples.forEach(example -> add(example, stage));
      Map<Model, Map<String, Entry>> before = stage.records(Person.APP);
      pass(stage);
      stage.services().outbox().sendDue();
      app.schedules().forEach(schedule -> compareRuns(schedule, stage));
      twice("created", created(before, stage.records(Person.APP)));
      twice(
          "sent", world.sent().stream().map(mail -> day(mail.at()) + " the mail " + mail).toList());
      calls.differences().stream().distinct().limit(SHOWN).forEach(differences::add);
    }
    return List.copyOf(differences);
  }

  /** Lets the days pass; in their middle a record changes of each model that a schedule follows. */
  private void pass(Stage stage) {
    VirtualDays days = VirtualDays.begin(stage.services().scheduling(), stage.clock());
    for (int day = 1; day <= DAYS; day++) {
      onDay.accept(day);
      if (day == CHANGE) {
        days.pass(UNTIL_CHANGE);
        app.schedules().stream()
            .flatMap(schedule -> schedule.after().stream())
            .forEach(stage::seemToChange);
        days.pass(DAY.minus(UNTIL_CHANGE));
      } else {
        days.pass(DAY);
      }
    }
  }

  private Instant start() {
    return examples.isEmpty() ? Example.A_THURSDAY : examples.getFirst().now();
  }

  private static void add(Example example, Stage stage) {
    Person by = example.by() == null ? Person.MEMBER : example.by();
    example.given().forEach(given -> stage.addUnlessThere(given, by));
  }

  private void compareRuns(Schedule schedule, Stage stage) {
    List<ScheduleExecution> runs = runs(schedule, stage);
    long turns = runs.stream().filter(run -> !isAfterChange(run)).count();
    long expected = turns(schedule, runs.reversed(), stage);
    if (turns != expected) {
      differences.add(
          "“%s” ran %d times in thirty days instead of %d times."
              .formatted(schedule.label(), turns, expected));
    }
    if (!schedule.after().isEmpty() && runs.stream().noneMatch(MonthRun::isAfterChange)) {
      differences.add("“%s” did not run after a change.".formatted(schedule.label()));
    }
    List<ScheduleExecution> failed =
        runs.stream().filter(run -> run.status() != RunStatus.COMPLETED).toList();
    if (!failed.isEmpty()) {
      ScheduleExecution earliest = failed.getLast();
      differences.add(
          "“%s” failed in %d of %d runs, first on %s: %s"
              .formatted(
                  schedule.label(),
                  failed.size(),
                  runs.size(),
                  earliest.startedAt(),
                  stage.names().shown(earliest.error())));
    }
  }

  /** How many turns its timing has in these days; without a calendar each run puts the next off. */
  private long turns(Schedule schedule, List<ScheduleExecution> runs, Stage stage) {
    Timing timing = schedule.timing();
    ZoneId zone = stage.clock().getZone();
    Instant turn = timing.isByCalendar() ? timing.after(start(), zone) : start();
    long turns = 0;
    for (ScheduleExecution run : runs) {
      turns += run.startedAt().isBefore(turn) ? 0 : 1;
      turn = timing.after(run.startedAt(), zone);
    }
    for (Instant end = start().plus(DAY.multipliedBy(DAYS));
        turn.isBefore(end);
        turn = timing.after(turn, zone)) {
      turns++;
    }
    return turns;
  }

  private static boolean isAfterChange(ScheduleExecution run) {
    return run.triggerType().equals(TriggerType.CHANGE.value());
  }

  /** All runs of a schedule, newest first. */
  private static List<ScheduleExecution> runs(Schedule schedule, Stage stage) {
    List<ScheduleExecution> all = new ArrayList<>();
    LogPage<ScheduleExecution> page;
    do {
      LogPage.Wanted wanted = new LogPage.Wanted(all.size() / PAGE + 1, PAGE);
      page = stage.services().scheduling().log().page(schedule.id(), wanted);
      all.addAll(page.entries());
    } while (page.entries().size() == PAGE);
    return all;
  }

  private static List<String> created(
      Map<Model, Map<String, Entry>> before, Map<Model, Map<String, Entry>> after) {
    List<String> created = new ArrayList<>();
    after.forEach((model, entries) ->
        entries.values().stream()
            .filter(entry -> !before.get(model).containsKey(entry.id()))
            .map(entry ->
                "%s the %s of %s with %s"
                    .formatted(
                        day(entry.createdAt()),
                        model.label(),
                        entry.ownerId() == null ? "all" : entry.ownerId(),
                        entry.values().asMap()))
            .forEach(created::add));
    return created;
  }

  private static String day(Instant moment) {
    return "On " + moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void twice(String what, List<String> done) {
    Map<String, Integer> times = new LinkedHashMap<>();
    done.forEach(each -> times.merge(each, 1, Integer::sum));
    times.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .limit(SHOWN)
        .forEach(each ->
            differences.add(
                each.getKey()
                    + " was "
                    + what
                    + " "
                    + each.getValue()
                    + " times, always the same."));
  }
}
