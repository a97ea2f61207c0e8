package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.action.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes for thirty days, one of which is killed, or stopped, every third day. */
class ThirtyDaysOfKillsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofSeconds(3);

  @Test
  @Timeout(120)
  void each_turn_is_done_and_none_twice(@TempDir Path folder) throws Exception {
    try (Replicas replicas = new Replicas(folder, BEGIN)) {
      replicas.start();
      replicas.start();
      for (int day = 1; day <= 30; day++) {
        Instant turn = BEGIN.plus(DAY.multipliedBy(day));
        if (day % 3 == 0) {
          cutOff(turn, day % 2 == 0, replicas, Replica.hold(folder, "open"));
        } else {
          replicas.clock().set(turn);
        }
        int done = day;
        Replicas.until(() -> turns(Replica.DAILY, RunStatus.COMPLETED, replicas).size() == done);
        Replicas.until(
            () -> turns(Replica.HOURLY, RunStatus.COMPLETED, replicas).size() == done + 1);
      }
      assertThat(turns(Replica.DAILY, RunStatus.COMPLETED, replicas))
          .containsExactlyElementsOf(
              Stream.iterate(BEGIN.plus(DAY), day -> day.plus(DAY))
                  .limit(30)
                  .map(ThirtyDaysOfKillsTest::day)
                  .toList());
      assertThat(turns(Replica.DAILY, RunStatus.FAILED, replicas)).hasSize(10);
      assertThat(replicas.begun("open")).hasSize(40); // each that was cut off began once more
    }
  }

  /** Ends the process that runs a schedule, once it does, lets another one go on, and adds one. */
  private static void cutOff(Instant turn, boolean killed, Replicas replicas, Path hold)
      throws Exception {
    int before = replicas.begun("open").size();
    Files.createFile(hold);
    replicas.clock().set(turn);
    Replicas.until(() -> replicas.begun("open").size() > before);
    String run = replicas.newest(Replica.DAILY).id();
    if (killed) {
      replicas.kill(replicas.begun("open").getLast());
    } else {
      replicas.stop(replicas.begun("open").getLast());
    }
    Replicas.until(() -> !replicas.log().find(run).orElseThrow().running());
    replicas.clock().set(turn.plus(SOON));
    Replicas.until(() -> replicas.begun("open").size() > before + 1);
    replicas.start();
    Files.delete(hold);
  }

  /** The days of a schedule's runs that ended so, oldest first. */
  private static List<String> turns(Schedule schedule, RunStatus status, Replicas replicas) {
    return replicas.runs(schedule).reversed().stream()
        .filter(run -> run.status() == status)
        .map(run -> day(run.startedAt()))
        .toList();
  }

  private static String day(Instant moment) {
    return moment.toString().substring(0, 10);
  }
}
