package app.runninggrouplog.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.schedule.Schedule;
import app.runninggrouplog.platform.schedule.Scheduling;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

  private static final Schedule NIGHTLY =
      Schedule.daily("nightly", "Nightly").at(3, 0).run("rest").build();

  @TempDir private Path git;
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Watched").actions(new Rest()).schedules(List.of(NIGHTLY)).build());

  private static final class Rest implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("rest", "Rest").scope(DataScope.SYSTEM_WIDE).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Rested.");
    }
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void anybody_learns_that_the_app_is_well_and_nothing_more() {
    JsonNode health = app.anonymous().get("/api/health").expect(200).json();
    assertThat(health.toString()).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void administrators_learn_how_it_is() {
    JsonNode report = app.admin().get("/api/health/report").expect(200).json();
    assertThat(report.at("/status").asText()).isEqualTo("ok");
    assertThat(report.at("/startedAt").asText()).startsWith("20");
    assertThat(report.at("/database/bytes").asLong()).isPositive();
    assertThat(report.at("/disk/freeBytes").asLong()).isPositive();
    assertThat(report.at("/unsentMails").asLong()).isZero();
    app.member().get("/api/health/report").expect(403);
  }

  @Test
  void the_report_names_the_commit_that_the_host_says() {
    AppDefinition bare = AppDefinition.named("Bare").build();
    try (TestApp other = TestApp.start(bare, Map.of("APP_COMMIT", HASH))) {
      JsonNode report = other.admin().get("/api/health/report").expect(200).json();
      assertThat(report.at("/commit").asText()).isEqualTo(HASH);
    }
  }

  @Test
  void a_database_that_cannot_be_read_is_told() {
    app.admin();
    app.database().write(sql -> sql.execute("alter table outgoing_mail rename to lost"));
    assertThat(app.anonymous().get("/api/health").expect(503).body())
        .isEqualTo("{\"status\":\"failing\"}");
    JsonNode report = app.admin().get("/api/health/report").expect(503).json();
    assertThat(report.at("/database/status").asText()).isEqualTo("failing");
    assertThat(report.at("/unsentMails").asLong()).isEqualTo(-1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // which moves nothing that is open
  void a_data_folder_that_is_gone_is_told() throws IOException {
    Path away = git.resolve("away");
    app.admin();
    Files.move(app.folder(), away);
    JsonNode report = app.admin().get("/api/health/report").expect(503).json();
    Files.move(away, app.folder());
    assertThat(report.at("/database/status").asText()).isEqualTo("failing");
    assertThat(report.at("/disk/status").asText()).isEqualTo("failing");
    assertThat(report.at("/scheduler/status").asText()).isEqualTo("ok");
    app.anonymous().get("/api/health").expect(200);
  }

  @Test
  void a_disk_that_has_no_room_for_an_upload_is_failing() {
    Health.Report now = app.services().health().look();
    assertThat(now.disk().ok()).isTrue();
    assertThat(Health.Disk.with(Health.LEAST_FREE).ok()).isTrue();
    Health.Disk full = Health.Disk.with(Health.LEAST_FREE - 1);
    assertThat(
            new Health.Report(
                    now.commit(), now.startedAt(), now.database(), now.scheduler(), full, 0)
                .ok())
        .isFalse();
  }

  @Test
  void a_scheduler_that_has_not_looked_for_minutes_is_told() {
    Scheduling scheduling = app.services().scheduling();
    assertThat(scheduling.lastLook()).isEmpty();
    scheduling.start();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (scheduling.lastLook().isEmpty() && System.nanoTime() < deadline) {
      TestApp.giveWay();
    }
    scheduling.close(); // or it might look once more
    app.clock().advance(Duration.ofMinutes(4));
    app.anonymous().get("/api/health").expect(200);
    app.clock().advance(Duration.ofMinutes(2));
    Reply reply = app.anonymous().get("/api/health").expect(503);
    assertThat(reply.json().at("/status").asText()).isEqualTo("failing");
    assertThat(app.admin().get("/api/health/report").expect(503).json().at("/scheduler/status"))
        .hasToString("\"failing\"");
  }

  @Test
  void the_commit_is_the_one_that_is_checked_out() throws IOException {
    assertThat(Commit.checkedOut(git)).isEmpty();
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    assertThat(Commit.checkedOut(git)).as("no commit yet").isEmpty();
    Files.writeString(git.resolve("packed-refs"), "# pack-refs\n" + HASH + " refs/heads/main\n");
    assertThat(Commit.checkedOut(git)).contains(HASH);
    Path branch = Files.createDirectories(git.resolve("refs/heads")).resolve("main");
    Files.writeString(branch, HASH.replace('0', '9') + "\n");
    assertThat(Commit.checkedOut(git)).contains(HASH.replace('0', '9'));
    Files.writeString(git.resolve("HEAD"), HASH + "\n");
    assertThat(Commit.checkedOut(git)).as("no branch").contains(HASH);
  }
}
