package com.example.app.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestParts;
import com.example.app.platform.action.ActionExecution;
import com.example.app.platform.action.ActionLogQuery;
import com.example.app.platform.action.RunStatus;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.DataScope;
import com.example.app.platform.model.Scope;
import com.example.app.platform.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that run the schedules of one app, one of which is killed, or stopped, in the middle of
 * a run.
 */
@Timeout(120)
class KilledReplicaTest {
  private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final String CUT_OFF = "The app stopped while the schedule was running.";
  private static final String HANDED_OVER =
      "The app was stopped while the schedule was running. Another run does what is left.";

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
    assertThat(log().find(run).orElseThrow().error()).isEqualTo(CUT_OFF);
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

  @Test
  void what_one_that_is_stopped_leaves_of_a_turn_another_does_and_the_turns_stay_where_they_are()
      throws Exception {
    start();
    start();
    hours(1);
    Path hold = Files.createFile(Replica.hold(folder, "count"));
    Instant turn = clock.instant().plus(HOUR);
    clock.set(turn);
    until(() -> begun("count").size() == 3);
    String run = newest(Replica.HOURLY).id();
    stop(begun("count").getLast());
    assertThat(log().find(run).orElseThrow().error()).isEqualTo(HANDED_OVER);
    assertThat(steps(run)).containsExactly(RunStatus.FAILED);
    clock.set(turn.plus(SOON));
    until(() -> begun("count").size() == 4);
    Files.delete(hold);
    until(() -> !newest(Replica.HOURLY).running());
    assertThat(newest(Replica.HOURLY).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(newest(Replica.HOURLY).triggerType()).isEqualTo("scheduled");
    assertThat(begun("count").get(3)).isNotEqualTo(begun("count").get(2));
    clock.set(turn);
    hours(1);
    assertThat(begun("count")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_step_that_has_left_something_is_not_begun_again_and_the_rest_is_done(boolean killed)
      throws Exception {
    start();
    start();
    Path hold = Files.createFile(Replica.hold(folder, "send"));
    clock.set(Instant.parse("2026-12-01T06:00:00Z"));
    until(() -> begun("send").size() == 1);
    String run = newest(Replica.SENDING).id();
    if (killed) {
      kill(begun("send").getFirst());
    } else {
      stop(begun("send").getFirst());
    }
    until(() -> !log().find(run).orElseThrow().running());
    assertThat(log().find(run).orElseThrow().error()).isEqualTo(killed ? CUT_OFF : HANDED_OVER);
    Files.delete(hold);
    clock.set(clock.instant().plus(SOON));
    until(() -> begun("third").size() == 1);
    until(() -> !newest(Replica.SENDING).running());
    assertThat(begun("send")).hasSize(1);
    assertThat(newest(Replica.SENDING).error())
        .isEqualTo(
            "Step 1, send: It was cut off when it had changed records, which would be done twice."
                + " See what is left to do.");
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

  /** As the operating system does when it asks a process to end. */
  private void stop(String pid) throws InterruptedException {
    for (Process replica : replicas) {
      if (Long.toString(replica.pid()).equals(pid)) {
        replica.toHandle().destroy(); // that of the process would close what it reads, too
        assertThat(replica.waitFor(10, TimeUnit.SECONDS)).isTrue();
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
