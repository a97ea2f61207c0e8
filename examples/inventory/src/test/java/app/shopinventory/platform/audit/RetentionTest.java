package app.shopinventory.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.db.Database;
import app.shopinventory.platform.model.ModelRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
          new Retention(Map.of("changes", log::purge), database.clock(), 30)) {
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
      new Retention(Map.of("changes", log::purge), database.clock(), 30).close();
    }
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
