package app.musicschoolmanager.platform.audit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.schedule.ScheduleLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is forgotten with time, and what has to stay. */
class ForgottenRunsTest {
  private final Workshop workshop = new Workshop();

  @AfterEach
  void close() {
    workshop.close();
  }

  private long rows(String table) {
    return workshop
        .app()
        .database()
        .read(sql -> sql.one("select count(*) as n from " + table))
        .orElseThrow()
        .integer("n");
  }

  @Test
  void runs_and_their_calls_are_forgotten_once_they_are_old() {
    workshop.app().clock().set(Instant.parse("2026-07-01T00:00:00Z"));
    TestClient member = workshop.app().member();
    workshop.run("2026-07-01T10:00:00Z", member, "mend", Map.of("calls", true));
    String recent = workshop.run("2026-07-02T10:00:00Z", member, "mend", Map.of("calls", true));
    Instant before = Instant.parse("2026-07-02T00:00:00Z");
    assertThat(workshop.app().services().actions().log().purge(before)).isEqualTo(1);
    assertThat(new CallLog(workshop.app().database()).purge(before)).isEqualTo(1);
    assertThat(rows("action_execution_log")).isEqualTo(1);
    assertThat(rows("outbound_call where run_id = '" + recent + "'")).isEqualTo(1);
  }

  @Test
  void of_a_schedule_stays_what_tells_when_it_is_due() {
    workshop.app().clock().set(Instant.parse("2026-07-01T00:00:00Z"));
    TestClient admin = workshop.app().admin();
    ScheduleLog log = workshop.app().services().scheduling().log();
    Schedule nightly = workshop.app().services().scheduling().all().getFirst();
    for (int i = 0; i < 4; i++) {
      workshop.app().clock().advance(Duration.ofHours(1));
      admin.post("/api/schedules/trigger-schedule/nightly", Map.of()).expect(202);
      workshop.awaitSchedule();
    }
    Instant due = log.nextRun(nightly);
    assertThat(log.purge(Instant.parse("2026-08-01T00:00:00Z"))).isEqualTo(2);
    assertThat(rows("schedule_execution")).isEqualTo(2);
    assertThat(log.nextRun(nightly)).isEqualTo(due);
    assertThat(log.purge(Instant.parse("2026-08-01T00:00:00Z"))).isZero();
  }
}
