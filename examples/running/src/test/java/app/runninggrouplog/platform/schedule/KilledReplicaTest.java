package app.runninggrouplog.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.TestParts;
import app.runninggrouplog.platform.action.ActionExecution;
import app.runninggrouplog.platform.action.ActionLogQuery;
import app.runninggrouplog.platform.action.RunStatus;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that run the schedules of one app, one of which is killed in the middle of a run. */
@Timeout(120)
class KilledReplicaTest {
  private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(3);

  @TempDir Path folder;

  private final List<Process> replicas = new ArrayList<>();
  private SharedClock clock;
  private TestParts parts;

  @BeforeEach
  void open() throws IOException {
    clock = SharedClock.in(folder);
    clock.set(BEGIN);
    parts = TestParts.open(Replica.definition(folder), Map.of(), clock);
    parts
        .services()
        .database()
        .write(sql ->
            sql.execute(
                """
                create table "test_note" ("id" text primary key, "title" text, "version" bigint,
                  "created_at" text, "updated_at" text)\
                """));
  }

  @AfterEach
  void end() throws Exception {
    for (Process replica : replicas) {
      replica.destroyForcibly().waitFor();
    }
    parts.close();
    clock.close();
  }

  @Test
  void each_turn_has_one_run_and_what_one_leaves_another_does_but_no_step_twice() throws Exception {
    start();
    start();
    hours(24);
    Path hold = Files.createFile(Replica.hold(folder, "second"));
    change();
    clock.set(clock.instant().plus(SOON));
    until(() -> begun("second").size() == 1);
    start();
    String run = newest(Replica.FOLLOWING).id();
    assertThat(newest(Replica.FOLLOWING).status()).isEqualTo(RunStatus.RUNNING);
    kill(begun("second").getFirst());
    until(() -> log().find(run).orElseThrow().status() == RunStatus.FAILED);
    clock.set(clock.instant().plus(SOON));
    until(() -> begun("second").size() == 2);
    Files.delete(hold);
    until(() -> !newest(Replica.FOLLOWING).running());
    assertThat(runs(Replica.FOLLOWING))
        .extracting(ScheduleExecution::status)
        .containsExactly(RunStatus.COMPLETED, RunStatus.FAILED);
    assertThat(log().find(run).orElseThrow().error())
        .isEqualTo("The app stopped while the schedule was running.");
    assertThat(begun("first")).hasSize(1);
    assertThat(steps(run)).containsExactlyInAnyOrder(RunStatus.COMPLETED, RunStatus.FAILED);
    clock.set(clock.instant().minus(SOON).minus(SOON)); // it is the full hour again
    hours(24);
    assertThat(runs(Replica.HOURLY))
        .extracting(ScheduleExecution::startedAt)
        .containsExactlyElementsOf(
            Stream.iterate(BEGIN.plus(HOUR.multipliedBy(48)), time -> time.minus(HOUR))
                .limit(49)
                .toList());
    assertThat(begun("count")).hasSize(49);
  }

  /** Lets so many hours pass, for one run in each. */
  private void hours(int number) throws Exception {
    until(() -> log().newest("hourly").filter(run -> !run.running()).isPresent());
    for (int i = 0; i < number; i++) {
      Instant next = clock.instant().plus(HOUR);
      clock.set(next);
      until(() ->
          newest(Replica.HOURLY).startedAt().equals(next) && !newest(Replica.HOURLY).running());
    }
  }

  private void start() throws IOException {
    Process replica =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Replica.class.getName(),
                folder.toString(),
                parts.folder().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    replicas.add(replica);
    assertThat(replica.inputReader().readLine()).isEqualTo("ready");
  }

  private void kill(String pid) throws InterruptedException {
    for (Process replica : replicas) {
      if (Long.toString(replica.pid()).equals(pid)) {
        replica.destroyForcibly().waitFor();
      }
    }
  }

  private void change() {
    parts
        .services()
        .records()
        .records(Replica.NOTE, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE))
        .create(Values.none().with("title", "New"));
  }

  private static void until(Callable<Boolean> holds) throws Exception {
    while (!holds.call()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** The processes in which an action has begun. */
  private List<String> begun(String action) throws IOException {
    return Replica.begun(folder).stream()
        .filter(line -> line.startsWith(action + " "))
        .map(line -> line.substring(action.length() + 1))
        .toList();
  }

  private ScheduleLog log() {
    return parts.services().scheduling().log();
  }

  private ScheduleExecution newest(Schedule schedule) {
    return log().newest(schedule.id()).orElseThrow();
  }

  private List<ScheduleExecution> runs(Schedule schedule) {
    return log().page(schedule.id(), Timed.ALL).entries();
  }

  private List<RunStatus> steps(String run) {
    return parts
        .services()
        .actions()
        .log()
        .page(ActionLogQuery.visibleTo(Caller.SYSTEM).scheduleExecution(run))
        .entries()
        .stream()
        .map(ActionExecution::status)
        .toList();
  }
}
