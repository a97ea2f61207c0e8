package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two apps on the same data that look for what is due, while they are restarted and clocks set. */
class ReplicasTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant BEGIN = Instant.parse("2026-03-15T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final Schedule HOURLY = Schedule.hourly("hourly", "Hourly").run("count").build();
  private static final Schedule DAILY =
      Schedule.daily("daily", "Daily").at(8, 0).run("open").run("close").build();
  private static final Schedule NIGHTLY =
      Schedule.daily("nightly", "Nightly").at(2, 30).run("tidy").build();
  private static final Schedule WEEKLY =
      Schedule.weekly("weekly", "Weekly").on(DayOfWeek.MONDAY).at(7, 15).run("sum").build();
  private static final Schedule MONTHLY =
      Schedule.monthly("monthly", "Monthly").on(31).at(6, 0).run("bill").build();
  private static final Schedule FOLLOWING =
      Schedule.monthly("following", "Following")
          .on(1)
          .at(5, 0)
          .after(Replica.NOTE)
          .run("copy")
          .build();

  private final TestClock clock = new TestClock();
  private final Random moments = new Random(7);
  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
  private final Set<String> atWork = ConcurrentHashMap.newKeySet();
  private final List<TestParts> replicas = new ArrayList<>();
  private TestParts first;

  @BeforeEach
  void start() {
    clock.set(BEGIN);
    first = TestParts.open(definition(), Map.of(), clock.withZone(BERLIN));
    first
        .services()
        .database()
        .write(sql ->
            sql.execute(
                """
                create table "test_note" ("id" text primary key, "title" text, "version" bigint,
                  "created_at" text, "updated_at" text)\
                """));
    replicas.add(beside());
    replicas.add(beside());
    VirtualDays.begin(schedulings(), clock);
  }

  @AfterEach
  void stop() {
    replicas.forEach(TestParts::close);
    first.close();
  }

  private static AppDefinition definition(Action... actions) {
    return AppDefinition.named("Replicas")
        .models(Replica.NOTE)
        .actions(actions)
        .schedules(List.of(HOURLY, DAILY, NIGHTLY, WEEKLY, MONTHLY, FOLLOWING))
        .build();
  }

  private AppDefinition definition() {
    return definition(
        Stream.of("count", "open", "close", "tidy", "sum", "bill", "copy")
            .map(this::action)
            .toArray(Action[]::new));
  }

  private Action action(String id) {
    return Timed.action(
        id,
        DataScope.SYSTEM_WIDE,
        context -> {
          if (!atWork.add(id)) {
            done.add(id + " at the same time");
          }
          done.add(id + " " + local(clock.instant()));
          atWork.remove(id);
          return ActionResult.of("Done");
        });
  }

  private TestParts beside() {
    return TestParts.beside(first.folder(), definition(), clock.withZone(BERLIN));
  }

  private List<Scheduling> schedulings() {
    return replicas.stream().map(replica -> replica.services().scheduling()).toList();
  }

  private void pass(Duration time) {
    VirtualDays.goOn(schedulings(), clock).pass(time);
  }

  /** Lets time pass in which now one, now the other is stopped and started. */
  private void passWithRestarts(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      Duration left = Duration.between(clock.instant(), end);
      Duration next = Duration.ofMinutes(30 + moments.nextInt(3_000));
      pass(next.compareTo(left) < 0 ? next : left);
      replicas.remove(moments.nextInt(2)).close();
      TestParts again = beside();
      again.services().scheduling().start();
      replicas.add(again);
    }
  }

  private void setBy(Duration time) {
    clock.advance(time);
    pass(Duration.ZERO);
  }

  @Test
  void in_thirty_days_each_turn_has_one_run_whatever_is_done_to_processes_and_clocks() {
    passWithRestarts(DAY.multipliedBy(10));
    pass(Duration.ofHours(18).plusMinutes(30)); // it is 07:30 in Berlin
    change();
    pass(HOUR); // past the daily turn
    setBy(HOUR.negated());
    pass(HOUR.multipliedBy(2)); // past it once more
    passWithRestarts(DAY.multipliedBy(9)); // summer time begins
    Instant asleep = clock.instant();
    setBy(DAY);
    Instant awake = clock.instant();
    passWithRestarts(DAY.multipliedBy(9).plusMinutes(10));

    assertThat(starts(HOURLY))
        .containsExactlyElementsOf(
            Stream.concat(hourly(BEGIN, asleep), hourly(awake, clock.instant())).toList());
    assertThat(starts(DAILY)).containsExactlyElementsOf(daily(8, 0, "2026-03-26T08:00"));
    assertThat(starts(NIGHTLY)).containsExactlyElementsOf(daily(2, 30, "2026-03-29T03:00"));
    assertThat(starts(WEEKLY))
        .containsExactly(
            "2026-03-16T07:15",
            "2026-03-23T07:15",
            "2026-03-30T07:15",
            "2026-04-06T07:15",
            "2026-04-13T07:15");
    assertThat(starts(MONTHLY)).containsExactly("2026-03-31T06:00");
    assertThat(starts(FOLLOWING)).containsExactly("2026-03-26T07:30:03", "2026-04-01T05:00");
    assertThat(done).containsExactlyInAnyOrderElementsOf(steps());
  }

  private static Stream<String> hourly(Instant from, Instant until) {
    return Stream.iterate(from, until::isAfter, time -> time.plus(HOUR)).map(ReplicasTest::local);
  }

  /**
   * The turns of each day; the one that the clock passed over is made up for when it was noticed.
   *
   * @param other a turn that is not, or might not be, at the usual time
   */
  private static List<String> daily(int hour, int minute, String other) {
    return LocalDate.parse("2026-03-16")
        .datesUntil(LocalDate.parse("2026-04-15"))
        .map(day -> day.atTime(hour, minute).toString())
        .map(turn -> turn.startsWith("2026-04-05") ? "2026-04-05T10:30" : turn)
        .map(turn -> turn.startsWith(other.substring(0, 10)) ? other : turn)
        .toList();
  }

  /** What the runs of all schedules consist of. */
  private List<String> steps() {
    return definition().schedules().stream()
        .flatMap(schedule ->
            starts(schedule).stream()
                .flatMap(
                    start -> schedule.steps().stream().map(step -> step.actionId() + " " + start)))
        .toList();
  }

  private void change() {
    first
        .services()
        .records()
        .records(Replica.NOTE, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE))
        .create(Values.none().with("title", "New"));
  }

  private List<String> starts(Schedule schedule) {
    return first
        .services()
        .database()
        .read(sql ->
            sql.query(
                "select started_at from schedule_execution where schedule_id = ? order by id",
                schedule.id()))
        .stream()
        .map(row -> local(row.instant("started_at")))
        .toList();
  }

  private static String local(Instant moment) {
    return LocalDateTime.ofInstant(moment, BERLIN).toString();
  }
}
