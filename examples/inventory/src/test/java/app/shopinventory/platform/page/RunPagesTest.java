package app.shopinventory.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.TestClient;
import app.shopinventory.platform.TestClient.Reply;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.auth.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that people look at while they are under way. */
class RunPagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch leave = new CountDownLatch(1);
  private final TestApp app =
      TestApp.start(AppDefinition.named("Runs").actions(new Waiting(leave)).build());
  private final TestClient max = app.member();

  @AfterEach
  void stop() {
    app.close();
  }

  /** Logs something and then waits for a long time, unless it is let go. */
  private record Waiting(CountDownLatch leave) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("wait", "Wait")
          .audience(Audience.BOTH)
          .timeout(Duration.ofMinutes(5))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) throws Exception {
      context.log("I wait here.");
      leave.await();
      return ActionResult.of("Waited enough");
    }
  }

  private static String started(TestClient client) {
    Reply reply = client.form("/actions/wait", Map.of()).expect(303);
    return reply.header("Location").orElseThrow();
  }

  private static String eventually(TestClient client, String page, Predicate<String> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    String html = client.get(page).expect(200).body();
    while (!wanted.test(html) && Instant.now().isBefore(end)) {
      TestApp.giveWay();
      html = client.get(page).expect(200).body();
    }
    return html;
  }

  @Test
  void a_run_that_takes_long_is_shown_while_it_goes_on_with_what_it_logs_and_then_its_result() {
    String page = started(max);
    String id = page.substring("/actions/executions/".length());
    assertThat(Html.checked(max.get(page).expect(200)))
        .contains("Running", "This is under way.", "data-live=\"/actions/wait/" + id + "\"")
        .contains("<noscript><a href=\"" + page + "\">See how far it is</a></noscript>")
        .doesNotContain("Waited enough");
    assertThat(eventually(max, page, html -> html.contains("I wait here.")))
        .contains("I wait here.", "Running");
    leave.countDown();
    assertThat(eventually(max, page, html -> !html.contains("Running")))
        .contains("Completed", "Waited enough", "data-live-told=\"Completed\"")
        .doesNotContain("data-live=", "/cancel\"");
  }

  @Test
  void whoever_has_started_a_run_ends_it_on_its_page_and_administrators_do_and_nobody_else() {
    String page = started(max);
    assertThat(Html.checked(max.get(page).expect(200))).contains(page + "/cancel");
    assertThat(Html.checked(app.admin().get(page).expect(200))).contains(page + "/cancel");
    app.otherMember().form(page + "/cancel", Map.of()).expect(404);
    assertThat(max.get(page).body()).contains("Running");

    max.form(page + "/cancel", Map.of()).expect(303);

    assertThat(eventually(max, page, html -> !html.contains("Running")))
        .contains("Cancelled by Max Member. What had been done until then stays done.");
    assertThat(Html.checked(max.get("/actions/executions").expect(200)))
        .contains("Cancelled", "data-live=\"/actions\"");
    assertThat(Html.checked(app.admin().get("/audit/executions").expect(200)))
        .contains("Cancelled");
    assertThat(app.admin().get("/audit/executions/export.csv").expect(200).body())
        .contains(",Wait,Cancelled,")
        .doesNotContain("Failed");
    app.admin().form(page + "/cancel", Map.of()).expect(303);
    assertThat(app.admin().get(page).body()).contains("This was over already");
  }

  @Test
  void a_run_that_nobody_waits_for_is_noted_as_stopped_when_the_app_stops() {
    String page = started(max);
    app.restartWithin(Duration.ofMillis(200));
    String id = page.substring("/actions/executions/".length());
    assertThat(app.services().actions().log().get(id, Caller.SYSTEM).error())
        .isEqualTo("It was stopped because the app is shutting down.");
  }
}
