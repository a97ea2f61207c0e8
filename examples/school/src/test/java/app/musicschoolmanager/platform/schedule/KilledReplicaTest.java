package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.action.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

  private Replicas replicas;

  @BeforeEach
  void open() throws IOException {
    replicas = new Replicas(folder, BEGIN);
  }

  @AfterEach
  void end() throws IOException {
    replicas.close();
  }

  @Test
  void each_turn_has_one_run_and_what_one_leaves_another_does_but_no_step_twice() throws Exception {
    replicas.start();
    replicas.start();
    hours(24);
    Path hold = Files.createFile(Replica.hold(folder, "second"));
    replicas.change();
    replicas.clock().set(replicas.clock().instant().plus(SOON));
    Replicas.until(() -> replicas.begun("second").size() == 1);
    replicas.start();
    String run = replicas.newest(Replica.FOLLOWING).id();
    assertThat(replicas.newest(Replica.FOLLOWING).status()).isEqualTo(RunStatus.RUNNING);
    replicas.kill(replicas.begun("second").getFirst());
    Replicas.until(() -> replicas.log().find(run).orElseThrow().status() == RunStatus.FAILED);
    replicas.clock().set(replicas.clock().instant().plus(SOON));
    Replicas.until(() -> replicas.begun("second").size() == 2);
    Files.delete(hold);
    Replicas.until(() -> !replicas.newest(Replica.FOLLOWING).running());
    assertThat(replicas.runs(Replica.FOLLOWING))
        .extracting(ScheduleExecution::status)
        .containsExactly(RunStatus.COMPLETED, RunStatus.FAILED);
    assertThat(replicas.log().find(run).orElseThrow().error()).isEqualTo(CUT_OFF);
    assertThat(replicas.begun("first")).hasSize(1);
    assertThat(replicas.steps(run))
        .containsExactlyInAnyOrder(RunStatus.COMPLETED, RunStatus.FAILED);
    replicas
        .clock()
        .set(replicas.clock().instant().minus(SOON).minus(SOON)); // it is the full hour again
    hours(24);
    assertThat(replicas.runs(Replica.HOURLY))
        .extracting(ScheduleExecution::startedAt)
        .containsExactlyElementsOf(
            Stream.iterate(BEGIN.plus(HOUR.multipliedBy(48)), time -> time.minus(HOUR))
                .limit(49)
                .toList());
    assertThat(replicas.begun("count")).hasSize(49);
  }

  @Test
  void what_one_that_is_stopped_leaves_of_a_turn_another_does_and_the_turns_stay_where_they_are()
      throws Exception {
    replicas.start();
    replicas.start();
    hours(1);
    Path hold = Files.createFile(Replica.hold(folder, "count"));
    Instant turn = replicas.clock().instant().plus(HOUR);
    replicas.clock().set(turn);
    Replicas.until(() -> replicas.begun("count").size() == 3);
    String run = replicas.newest(Replica.HOURLY).id();
    replicas.stop(replicas.begun("count").getLast());
    assertThat(replicas.log().find(run).orElseThrow().error()).isEqualTo(HANDED_OVER);
    assertThat(replicas.steps(run)).containsExactly(RunStatus.FAILED);
    replicas.clock().set(turn.plus(SOON));
    Replicas.until(() -> replicas.begun("count").size() == 4);
    Files.delete(hold);
    Replicas.until(() -> !replicas.newest(Replica.HOURLY).running());
    assertThat(replicas.newest(Replica.HOURLY).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(replicas.newest(Replica.HOURLY).triggerType()).isEqualTo("scheduled");
    assertThat(replicas.begun("count").get(3)).isNotEqualTo(replicas.begun("count").get(2));
    replicas.clock().set(turn);
    hours(1);
    assertThat(replicas.begun("count")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_step_that_has_left_something_is_not_begun_again_and_the_rest_is_done(boolean killed)
      throws Exception {
    replicas.start();
    replicas.start();
    Path hold = Files.createFile(Replica.hold(folder, "send"));
    replicas.clock().set(Instant.parse("2026-12-01T06:00:00Z"));
    Replicas.until(() -> replicas.begun("send").size() == 1);
    String run = replicas.newest(Replica.SENDING).id();
    if (killed) {
      replicas.kill(replicas.begun("send").getFirst());
    } else {
      replicas.stop(replicas.begun("send").getFirst());
    }
    Replicas.until(() -> !replicas.log().find(run).orElseThrow().running());
    assertThat(replicas.log().find(run).orElseThrow().error())
        .isEqualTo(killed ? CUT_OFF : HANDED_OVER);
    Files.delete(hold);
    replicas.clock().set(replicas.clock().instant().plus(SOON));
    Replicas.until(() -> replicas.begun("third").size() == 1);
    Replicas.until(() -> !replicas.newest(Replica.SENDING).running());
    assertThat(replicas.begun("send")).hasSize(1);
    assertThat(replicas.newest(Replica.SENDING).error())
        .isEqualTo(
            "Step 1, send: It was cut off when it had changed records, which would be done twice."
                + " See what is left to do.");
  }

  /** Lets so many hours pass, for one run in each. */
  private void hours(int number) throws Exception {
    Replicas.until(() -> replicas.log().newest("hourly").filter(run -> !run.running()).isPresent());
    for (int i = 0; i < number; i++) {
      Instant next = replicas.clock().instant().plus(HOUR);
      replicas.clock().set(next);
      Replicas.until(() ->
          replicas.newest(Replica.HOURLY).startedAt().equals(next)
              && !replicas.newest(Replica.HOURLY).running());
    }
  }
}
