package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.migration.Migrations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleLogTest {
  private static final Schedule NIGHTLY =
      Schedule.daily("nightly", "Nightly").run("tidy", Map.of()).build();

  @TempDir Path folder;

  /** Like real time, it is later at each look. */
  private static final class Hurried extends Clock {
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(looks.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void a_schedule_that_never_ran_is_due_although_time_goes_on() {
    try (Database database = Database.open(folder.resolve("app.db"), new Hurried())) {
      Migrations.run(database);
      ScheduleLog log = new ScheduleLog(Agenda.of(List.of(NIGHTLY), database));
      assertThat(log.isDue(NIGHTLY)).isTrue();
      assertThat(log.claimDue(NIGHTLY)).isPresent();
      assertThat(log.claimDue(NIGHTLY)).isEmpty();
    }
  }

  @Test
  void of_two_apps_on_one_database_one_makes_up_for_a_missed_turn() throws Exception {
    Schedule daily = Schedule.daily("daily", "Daily").at(8, 0).run("tidy").build();
    TestClock clock = new TestClock();
    try (Database one = Database.open(folder.resolve("app.db"), clock);
        Database other = Database.open(folder.resolve("app.db"), clock);
        ExecutorService many = Executors.newFixedThreadPool(8)) {
      Migrations.run(one);
      List<ScheduleLog> logs =
          List.of(
              new ScheduleLog(Agenda.of(List.of(daily), one)),
              new ScheduleLog(Agenda.of(List.of(daily), other)));
      clock.advance(Duration.ofDays(2));
      List<Future<Boolean>> claims = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ScheduleLog log = logs.get(i % 2);
        claims.add(many.submit(() -> log.claimDue(daily).isPresent()));
      }
      int won = 0;
      for (Future<Boolean> claim : claims) {
        won += claim.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }
}
