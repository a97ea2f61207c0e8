package app.musicschoolmanager.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.user.Role;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears of runs, and when. */
class RunEventsTest {
  private static final String TABLE =
      """
      create table "test_client" ("id" text primary key, "name" text unique,
        "version" bigint, "created_at" text, "updated_at" text)\
      """;

  private final CountDownLatch leave = new CountDownLatch(1);
  private final TestApp app = start();
  private final TestClient admin = app.admin();
  private final TestClient max = app.member();
  private final TestClient olga = app.otherMember();

  @AfterEach
  void stop() {
    leave.countDown();
    app.close();
  }

  private interface Body {
    ActionResult run(ActionContext context) throws Exception;
  }

  private record Written(ActionDefinition definition, Body body) implements Action {
    @Override
    public ActionResult run(ActionContext context) throws Exception {
      return body.run(context);
    }
  }

  private TestApp start() {
    Action note =
        new Written(
            ActionDefinition.named("note", "Note").audience(Audience.BOTH).build(),
            context -> ActionResult.of("Noted"));
    Action wait =
        new Written(
            ActionDefinition.named("wait", "Wait").audience(Audience.BOTH).build(),
            context -> {
              context.log("I wait.");
              leave.await();
              return ActionResult.of("Waited");
            });
    Action tidy =
        new Written(
            ActionDefinition.named("tidy", "Tidy").scope(DataScope.SYSTEM_WIDE).build(),
            context -> ActionResult.of("Tidied"));
    AppDefinition definition =
        AppDefinition.named("Runs")
            .models(Atelier.CLIENT)
            .actions(note, wait, tidy)
            .schedules(
                List.of(
                    Schedule.daily("nightly", "Nightly").run("tidy").build(),
                    Schedule.daily("hourly", "Hourly").run("note").build()))
            .build();
    TestApp started = TestApp.start(definition);
    started.database().write(sql -> sql.execute(TABLE));
    return started;
  }

  private static String ran(TestClient client, String action) {
    Reply reply = client.post("/api/actions/" + action, Map.of()).expect(200);
    return reply.json().path("executionId").asText();
  }

  private static String told(String of, String what, String id, String kind) {
    return "{\"%s\":\"%s\",\"id\":\"%s\",\"kind\":\"%s\"}".formatted(of, what, id, kind);
  }

  @Test
  void who_runs_an_action_and_administrators_hear_of_it_and_nobody_else() throws Exception {
    try (Ears owners = Ears.of(max);
        Ears others = Ears.of(olga);
        Ears admins = Ears.of(admin)) {
      String run = ran(max, "note");
      String other = ran(olga, "note");
      assertThat(owners.next()).isEqualTo(told("action", "note", run, "started"));
      assertThat(owners.next()).isEqualTo(told("action", "note", run, "ended"));
      assertThat(others.next()).isEqualTo(told("action", "note", other, "started"));
      assertThat(others.next()).isEqualTo(told("action", "note", other, "ended"));
      assertThat(admins.next()).isEqualTo(told("action", "note", run, "started"));
      assertThat(admins.next()).isEqualTo(told("action", "note", run, "ended"));
      assertThat(admins.next()).isEqualTo(told("action", "note", other, "started"));
    }
  }

  @Test
  void whoever_is_no_longer_administrator_hears_of_their_own_runs_alone() throws Exception {
    TestClient bea = app.invited("bea@example.com", "Bea", Role.ADMIN);
    try (Ears ears = Ears.of(bea)) {
      String run = ran(max, "note");
      assertThat(ears.next()).isEqualTo(told("action", "note", run, "started"));
      assertThat(ears.next()).isEqualTo(told("action", "note", run, "ended"));
      admin.form("/users/" + app.userId(bea) + "/role", Map.of("role", "member")).expect(303);
      ran(max, "note");
      String own = ran(bea, "note");
      assertThat(ears.next()).isEqualTo(told("action", "note", own, "started"));
    }
  }

  @Test
  void who_may_run_an_action_no_more_hears_no_more_of_what_they_have_run() {
    RunChanged run =
        new RunChanged(
            RunChanged.Of.ACTION, "tidy", Audience.ADMIN, "bea", "1", RunChanged.Kind.ENDED);
    assertThat(run.isFor(new Caller("bea", "bea@example.com", Role.ADMIN))).isTrue();
    assertThat(run.isFor(new Caller("bea", "bea@example.com", Role.MEMBER))).isFalse();
  }

  @Test
  void what_a_run_logs_is_told_of_while_it_is_under_way() throws Exception {
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        Ears ears = Ears.of(max, "/api/events?action=wait")) {
      Future<String> run = requests.submit(() -> ran(max, "wait"));
      assertThat(ears.next()).endsWith("\"kind\":\"started\"}");
      String continued = ears.next();
      leave.countDown();
      assertThat(continued).isEqualTo(told("action", "wait", run.get(), "continued"));
      assertThat(ears.next()).isEqualTo(told("action", "wait", run.get(), "ended"));
    }
  }

  @Test
  void of_a_schedules_runs_hears_who_may_run_its_steps() throws Exception {
    String trigger = "/api/schedules/trigger-schedule/";
    try (Ears members = Ears.of(max);
        Ears own = Ears.of(max, "/api/events?schedule=hourly");
        Ears admins = Ears.of(admin, "/api/events?schedule=nightly");
        Ears steps = Ears.of(admin, "/api/events?action=tidy")) {
      String nightly = triggered(trigger + "nightly");
      assertThat(admins.next()).isEqualTo(told("schedule", "nightly", nightly, "started"));
      assertThat(admins.next()).isEqualTo(told("schedule", "nightly", nightly, "continued"));
      assertThat(admins.next()).isEqualTo(told("schedule", "nightly", nightly, "ended"));
      assertThat(steps.next()).contains("\"action\":\"tidy\"", "\"kind\":\"started\"");
      String hourly = triggered(trigger + "hourly");
      assertThat(members.next()).isEqualTo(told("schedule", "hourly", hourly, "started"));
      assertThat(own.next()).isEqualTo(told("schedule", "hourly", hourly, "started"));
    }
    max.send(listening("/api/events?schedule=nightly")).expect(404);
    max.send(listening("/api/events?action=tidy")).expect(404);
  }

  private String triggered(String path) {
    return admin.post(path, Map.of()).expect(202).json().path("executionId").asText();
  }

  @Test
  void one_action_or_schedule_or_model_can_be_listened_to_alone() throws Exception {
    try (Ears waits = Ears.of(max, "/api/events?action=note");
        Ears clients = Ears.of(max, "/api/events?model=test-client")) {
      leave.countDown();
      ran(max, "wait");
      String run = ran(max, "note");
      admin.post("/api/models/test-client", Map.of("name", "Heard")).expect(201);
      assertThat(waits.next()).isEqualTo(told("action", "note", run, "started"));
      assertThat(clients.next()).contains("\"model\":\"test-client\"");
    }
    max.send(listening("/api/events?action=nothing")).expect(404);
    max.send(listening("/api/events?schedule=nothing")).expect(404);
    max.send(listening("/api/events?action=note&schedule=nightly")).expect(400);
  }

  @Test
  void runs_of_which_too_many_wait_melt_into_one_for_each_of_their_owners() {
    RunChanged first = event("1", "max");
    RunChanged second = event("2", "max");
    RunChanged others = event("3", "olga");
    assertThat(first.asMany()).isEqualTo(second.asMany()).isNotEqualTo(others.asMany());
    assertThat(first.asMany().json())
        .isEqualTo("{\"action\":\"note\",\"id\":null,\"kind\":\"many\"}");
  }

  private static RunChanged event(String id, String ownerId) {
    RunChanged.Kind ended = RunChanged.Kind.ENDED;
    return new RunChanged(RunChanged.Of.ACTION, "note", Audience.BOTH, ownerId, id, ended);
  }

  private HttpRequest.Builder listening(String path) {
    return max.request(path).header("Accept", "text/event-stream").GET();
  }
}
