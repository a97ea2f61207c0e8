package app.musicschoolmanager.platform.mainapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.mainapp.Headquarters.Asked;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was run is told to the main app, once it can be. */
class ReportsTest {
  private final Branch branch = new Branch();

  @AfterEach
  void close() {
    branch.close();
  }

  private String fail() {
    return branch.admin().post("/api/actions/fail", Map.of()).json().at("/executionId").asText();
  }

  private List<String> toldIds() {
    return branch.main().told().stream().map(run -> run.get("id").asText()).toList();
  }

  private long waiting() {
    return branch.report().get("waitingReports").asLong();
  }

  @Test
  void every_run_is_reported_however_it_ended_with_nothing_that_was_entered() {
    String failed = fail();
    branch.giveKey();
    branch.exchange();
    String done = branch.order().json().at("/executionId").asText();
    branch.admin().post("/api/actions/order", Map.of("secret", 7)).expect(422);
    branch.exchange();
    assertThat(toldIds()).hasSize(3).startsWith(failed, done);
    JsonNode first = branch.main().told().getFirst();
    assertThat(first.get("actionId").asText()).isEqualTo("fail");
    assertThat(first.get("status").asText()).isEqualTo("failed");
    assertThat(first.get("errorMessage").asText()).isEqualTo("It cannot be done.");
    assertThat(first.get("triggerSource").asText()).isEqualTo("api");
    assertThat(first.get("completedAt").asText()).isEqualTo("2026-11-21T08:00:00.000Z");
    assertThat(branch.main().told().get(1).get("status").asText()).isEqualTo("completed");
    assertThat(first.has("inputParameters") || first.has("resultData")).isFalse();
    assertThat(waiting()).isZero();
    branch.exchange();
    assertThat(branch.main().asked("executions")).as("once").hasSize(2);
  }

  @Test
  void runs_that_end_while_the_app_runs_are_reported_by_themselves() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    branch
        .main()
        .does(
            "executions",
            exchange -> {
              exchange.sendResponseHeaders(204, -1);
              told.countDown();
            });
    branch.link().start();
    String id = fail();
    told.await();
    assertThat(toldIds()).containsExactly(id);
  }

  @Test
  void what_could_not_be_told_is_told_when_the_main_app_is_back_even_after_a_restart() {
    branch.main().goDown();
    List<String> ids = List.of(fail(), fail());
    branch.exchange();
    branch.restart();
    ids = List.of(ids.get(0), ids.get(1), fail());
    assertThat(waiting()).isEqualTo(3);
    assertThat(branch.part("executions").get("fault").asText()).isEqualTo("no_connection");
    branch.main().comeBack();
    branch.app().clock().advance(Duration.ofMinutes(1));
    branch.exchange();
    assertThat(toldIds()).isEqualTo(ids);
    assertThat(branch.main().asked("executions")).hasSize(1);
  }

  @Test
  void what_was_perhaps_taken_is_told_again_with_the_same_ids() {
    branch.main().does("executions", exchange -> exchange.close()); // read, but not answered
    String id = fail();
    branch.exchange();
    branch.main().refuses("executions", 200);
    branch.app().clock().advance(Duration.ofMinutes(1));
    branch.exchange();
    assertThat(toldIds()).hasSizeGreaterThan(1).containsOnly(id);
    assertThat(waiting()).isZero();
  }

  @Test
  void a_main_app_that_is_busy_is_left_alone_for_as_long_as_it_says() {
    branch
        .main()
        .does(
            "executions",
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "1800");
              exchange.sendResponseHeaders(429, -1);
            });
    fail();
    branch.exchange();
    fail();
    branch.app().clock().advance(Duration.ofMinutes(29));
    branch.exchange();
    assertThat(branch.main().asked("executions")).hasSize(1);
    branch.app().clock().advance(Duration.ofMinutes(2));
    branch.exchange();
    assertThat(branch.main().asked("executions")).hasSize(2);
  }

  @Test
  void reports_never_follow_a_redirect() {
    StubServer elsewhere = StubServer.json(200, "{}");
    branch
        .main()
        .does("executions", exchange -> StubServer.redirect(exchange, 308, elsewhere.url()));
    fail();
    branch.exchange();
    assertThat(elsewhere.received()).isEmpty();
    assertThat(branch.part("executions").get("fault").asText()).isEqualTo("redirected");
    assertThat(waiting()).isEqualTo(1);
    elsewhere.close();
  }

  @Test
  void a_report_that_is_not_taken_holds_up_no_other() {
    AtomicReference<String> bad = new AtomicReference<>("");
    branch
        .main()
        .does(
            "executions",
            exchange -> {
              Asked last = branch.main().asked().getLast();
              exchange.sendResponseHeaders(last.body().contains(bad.get()) ? 422 : 204, -1);
            });
    bad.set(fail());
    String good = fail();
    for (int i = 0; i < 2; i++) {
      branch.exchange();
      branch.app().clock().advance(Duration.ofMinutes(1));
    }
    assertThat(branch.main().asked("executions").getLast().body())
        .contains(good)
        .doesNotContain(bad.get());
    assertThat(waiting()).isZero();
    assertThat(branch.report().get("forgottenReports").asLong()).isEqualTo(1);
  }

  @Test
  void a_run_that_the_end_of_the_app_cut_off_is_reported_as_failed() {
    String id = fail();
    branch.exchange();
    branch
        .app()
        .database()
        .write(sql ->
            sql.execute("update action_execution_log set status = 'running' where id = ?", id));
    branch.restart();
    branch.exchange();
    JsonNode last = branch.main().told().getLast();
    assertThat(last.get("id").asText()).isEqualTo(id);
    assertThat(last.get("errorMessage").asText()).contains("The app stopped");
  }

  @Test
  void what_waits_has_an_end_and_goes_with_the_run_that_it_is_about() {
    Reports reports = new Reports(branch.app().database());
    List<String> ids = List.of(fail(), fail(), fail());
    assertThat(reports.trim(2)).isEqualTo(1);
    assertThat(reports.next(9).stream().map(it -> it.get("id").asText()))
        .containsExactly(ids.get(1), ids.get(2));
    branch
        .app()
        .database()
        .write(sql -> sql.execute("delete from action_execution_log where id = ?", ids.get(1)));
    assertThat(reports.waiting()).isEqualTo(1);
    assertThat(reports.trim(2)).isZero();
  }

  @Test
  void many_go_in_batches() {
    for (int i = 0; i < 101; i++) {
      fail();
    }
    branch.exchange();
    assertThat(branch.main().asked("executions"))
        .extracting(it -> it.json().get("executions").size())
        .containsExactly(100, 1);
    assertThat(toldIds()).doesNotHaveDuplicates();
  }
}
