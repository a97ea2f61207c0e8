package app.gardentoolrental.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoolrental.platform.db.Database;
import app.gardentoolrental.platform.db.migration.Migrations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
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
      ScheduleLog log = new ScheduleLog(database);
      assertThat(log.isDue(NIGHTLY)).isTrue();
      assertThat(log.claim(NIGHTLY, TriggerType.SCHEDULED)).isPresent();
      assertThat(log.claim(NIGHTLY, TriggerType.SCHEDULED)).isEmpty();
    }
  }
}
