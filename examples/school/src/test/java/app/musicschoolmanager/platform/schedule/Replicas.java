package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionLogQuery;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Processes that run the schedules of one app on one clock, and what can be seen of that. */
final class Replicas implements AutoCloseable {
  private final Path folder;
  private final SharedClock clock;
  private final TestParts parts;
  private final List<Process> processes = new ArrayList<>();

  Replicas(Path folder, Instant begin) throws IOException {
    this.folder = folder;
    clock = SharedClock.in(folder);
    clock.set(begin);
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

  SharedClock clock() {
    return clock;
  }

  void start() throws IOException {
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
    processes.add(replica);
    assertThat(replica.inputReader().readLine()).isEqualTo("ready");
  }

  void kill(String pid) throws InterruptedException {
    for (Process replica : processes) {
      if (Long.toString(replica.pid()).equals(pid)) {
        replica.destroyForcibly().waitFor();
      }
    }
  }

  /** As the operating system does when it asks a process to end. */
  void stop(String pid) throws InterruptedException {
    for (Process replica : processes) {
      if (Long.toString(replica.pid()).equals(pid)) {
        replica.toHandle().destroy(); // that of the process would close what it reads, too
        assertThat(replica.waitFor(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  void change() {
    parts
        .services()
        .records()
        .records(Replica.NOTE, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE))
        .create(Values.none().with("title", "New"));
  }

  static void until(Callable<Boolean> holds) throws Exception {
    while (!holds.call()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** The processes in which an action has begun. */
  List<String> begun(String action) throws IOException {
    return Replica.begun(folder).stream()
        .filter(line -> line.startsWith(action + " "))
        .map(line -> line.substring(action.length() + 1))
        .toList();
  }

  ScheduleLog log() {
    return parts.services().scheduling().log();
  }

  ScheduleExecution newest(Schedule schedule) {
    return log().newest(schedule.id()).orElseThrow();
  }

  List<ScheduleExecution> runs(Schedule schedule) {
    return log().page(schedule.id(), Timed.ALL).entries();
  }

  List<RunStatus> steps(String run) {
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

  @Override
  public void close() throws IOException {
    processes.forEach(process -> process.destroyForcibly().onExit().join());
    parts.close();
    clock.close();
  }
}
