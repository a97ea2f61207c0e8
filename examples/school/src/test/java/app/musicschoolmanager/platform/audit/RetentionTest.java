package app.musicschoolmanager.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.audit.Retention.Kept;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.model.ModelRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  @Test
  void nothing_is_under_way_any_more_once_it_is_closed(@TempDir Path folder) throws Exception {
    SlowClock clock = new SlowClock();
    try (Database database = Database.open(folder.resolve("app.db"), clock)) {
      ChangeLog log = new ChangeLog(database, new ModelRegistry(List.of()));
      try (Retention retention =
          new Retention(List.of(new Kept("changes", 30, log::purge)), clock)) {
        retention.start();
        clock.asked.await();
      }
      assertThat(clock.hasAnswered).isTrue();
    }
  }

  @Test
  void one_that_has_not_begun_is_closed_too(@TempDir Path folder) {
    try (Database database = Database.open(folder.resolve("app.db"), Clock.systemUTC())) {
      ChangeLog log = new ChangeLog(database, new ModelRegistry(List.of()));
      new Retention(List.of(new Kept("changes", 30, log::purge)), database.clock()).close();
    }
  }

  @Test
  void each_part_of_the_past_is_kept_as_long_as_it_is_to_be() {
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    Map<String, Instant> forgotten = new HashMap<>();
    Retention retention =
        new Retention(
            List.of(
                new Kept("changes", 365, before -> note(forgotten, "changes", before)),
                new Kept("runs", 30, before -> note(forgotten, "runs", before)),
                new Kept("mails", 0, before -> note(forgotten, "mails", before))),
            Clock.fixed(now, ZoneOffset.UTC));
    retention.purge();
    assertThat(forgotten)
        .containsOnly(
            Map.entry("changes", Instant.parse("2025-11-23T09:00:00Z")),
            Map.entry("runs", Instant.parse("2026-10-24T09:00:00Z")));
  }

  private static long note(Map<String, Instant> forgotten, String name, Instant before) {
    forgotten.put(name, before);
    return 1;
  }

  /** One that takes its time, and hurries only when it is asked to stop. */
  private static final class SlowClock extends Clock {
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean hasAnswered;

    @Override
    public Instant instant() {
      asked.countDown();
      LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
      hasAnswered = true;
      return Instant.EPOCH;
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
}
