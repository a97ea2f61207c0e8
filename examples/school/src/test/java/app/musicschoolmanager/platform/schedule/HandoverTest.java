package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.Services;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.action.Trigger;
import app.musicschoolmanager.platform.action.TriggerSource;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that stops in the middle of a run leaves the rest to another one. */
@Timeout(60)
class HandoverTest {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration LITTLE = Duration.ofMillis(200);
  private static final Schedule MONTHLY =
      Schedule.monthly("monthly", "Monthly").at(6, 0).run("bill").run("tell").build();

  private final TestClock clock = new TestClock();
  private final StubServer server = StubServer.json(200, "{}");
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final Semaphore at = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);
  private volatile Timed.Body before = context -> null;
  private TestParts parts;
  private TestParts stopped;
  private TestParts other;

  @BeforeEach
  void begin() {
    parts = TestParts.open(definition(), settings(), clock);
    parts
        .services()
        .database()
        .write(sql ->
            sql.execute(
                """
                create table "test_note" ("id" text primary key, "title" text, "version" bigint,
                  "created_at" text, "updated_at" text)\
                """));
    stopped = beside();
  }

  @AfterEach
  void end() {
    if (other != null) {
      other.close();
    }
    parts.close();
    server.close();
  }

  private Map<String, String> settings() {
    return Map.of("SHOP_URL", server.url());
  }

  private TestParts beside() {
    return TestParts.beside(parts.folder(), definition(), settings(), clock);
  }

  private AppDefinition definition() {
    return AppDefinition.named("Handover")
        .models(Replica.NOTE)
        .integrations(List.of(Integration.http("shop", "Shop").build()))
        .actions(action("bill", this::bill), action("tell", this::tell))
        .schedules(List.of(MONTHLY))
        .build();
  }

  private static Action action(String id, Timed.Body body) {
    ActionDefinition definition =
        ActionDefinition.named(id, id).scope(DataScope.SYSTEM_WIDE).integrations("shop").build();
    return new Action() {
      @Override
      public ActionDefinition definition() {
        return definition;
      }

      @Override
      public ActionResult run(ActionContext context) throws Exception {
        return body.run(context);
      }
    };
  }

  private ActionResult bill(ActionContext context) throws Exception {
    ran.add("bill");
    before.run(context);
    at.release();
    go.await();
    return ActionResult.of("Billed");
  }

  private ActionResult tell(ActionContext context) {
    ran.add("tell");
    return ActionResult.of("Told");
  }

  /** Begins a run, which is at its first step when this returns. */
  private String begun() throws InterruptedException {
    String run = stopped.services().scheduling().trigger("monthly");
    at.acquire();
    return run;
  }

  /** What another process makes of what is left. */
  private ScheduleExecution takenUp() throws InterruptedException {
    other = beside();
    go.countDown();
    other.services().scheduling().start();
    clock.advance(SOON);
    other.services().scheduling().tick();
    ScheduleLog log = other.services().scheduling().log();
    while (log.page("monthly", Timed.ALL).total() < 2
        || log.newest("monthly").orElseThrow().running()) {
      TestApp.giveWay();
    }
    return log.newest("monthly").orElseThrow();
  }

  private ScheduleExecution find(String run) {
    return parts.services().scheduling().log().find(run).orElseThrow();
  }

  @Test
  void a_run_whose_last_step_ends_in_time_is_not_cut_off() throws InterruptedException {
    Schedule one = Schedule.monthly("monthly", "Monthly").at(6, 0).run("bill").build();
    stopped.close();
    AppDefinition definition =
        AppDefinition.named("Handover")
            .actions(Timed.action("bill", DataScope.SYSTEM_WIDE, this::bill))
            .schedules(List.of(one))
            .build();
    stopped = TestParts.beside(parts.folder(), definition, settings(), clock);
    String run = begun();
    Thread closing = Thread.ofPlatform().start(stopped::close);
    until(() -> stopped.services().scheduling().isStopping());
    assertThat(find(run).running()).isTrue();
    go.countDown();
    closing.join();
    assertThat(find(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(parts.services().scheduling().log().isNoted(one)).isFalse();
  }

  @Test
  void a_run_goes_no_further_than_its_step_and_the_rest_is_done_elsewhere()
      throws InterruptedException {
    String run = begun();
    Thread closing = Thread.ofPlatform().start(stopped::close);
    until(() -> stopped.services().scheduling().isStopping());
    go.countDown();
    closing.join();
    assertThat(ran).containsExactly("bill");
    assertThat(find(run).error())
        .isEqualTo(
            "The app was stopped while the schedule was running. Another run does what is left.");
    ScheduleExecution rest = takenUp();
    assertThat(rest.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(rest.triggerType()).isEqualTo("manual");
    assertThat(rest.totalActions()).isEqualTo(1);
    assertThat(ran).containsExactly("bill", "tell");
  }

  @Test
  void a_step_that_takes_too_long_is_ended_and_begun_again_if_it_has_left_nothing()
      throws InterruptedException {
    before = context -> ActionResult.of(context.http("shop").get("/orders").orThrow().text());
    String run = begun();
    long start = System.nanoTime();
    stopped.close(StopTime.in(LITTLE));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(find(run).failedActions()).isEqualTo(1);
    assertThat(takenUp().status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(ran).containsExactly("bill", "bill", "tell");
  }

  @Test
  void a_step_that_has_changed_records_is_not_begun_again() throws InterruptedException {
    before =
        context -> {
          context.records(Replica.NOTE).create(Values.none().with("title", "Billed"));
          return null;
        };
    assertNotBegunAgain("changed records");
  }

  @Test
  void a_step_that_has_sent_something_is_not_begun_again() throws InterruptedException {
    before = context -> ActionResult.of(context.http("shop").post("/bills", Map.of()).text());
    assertNotBegunAgain("sent POST to Shop");
    assertThat(server.received()).hasSize(1);
  }

  private void assertNotBegunAgain(String left) throws InterruptedException {
    begun();
    stopped.close(StopTime.in(LITTLE));
    assertThat(takenUp().error())
        .isEqualTo(
            "Step 1, bill: It was cut off when it had %s, which would be done twice. See what is"
                    .formatted(left)
                + " left to do.");
    assertThat(ran).containsExactly("bill");
  }

  @Test
  void what_it_has_taken_back_is_not_left() throws InterruptedException {
    before =
        context -> {
          try {
            context.together(() -> {
              context.records(Replica.NOTE).create(Values.none().with("title", "Billed"));
              throw new IllegalStateException("No.");
            });
          } catch (IllegalStateException e) {
            context.log("Taken back.");
          }
          return null;
        };
    begun();
    stopped.close(StopTime.in(LITTLE));
    assertThat(takenUp().status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(ran).containsExactly("bill", "bill", "tell");
  }

  @Test
  void what_somebody_wants_to_end_nobody_goes_on_with() throws InterruptedException {
    String run = begun();
    Services services = parts.services();
    AppUser ada = services.users().create("ada@example.com", "Ada", "none", Role.ADMIN);
    Caller caller = new Caller(ada.id(), ada.email(), ada.role());
    assertThat(services.actions().cancellations().askForSchedule(run, caller)).isTrue();
    stopped.close(StopTime.in(LITTLE));
    assertThat(find(run).error())
        .isEqualTo("It was cancelled by Ada. What it had done until then stays done.");
    assertThat(find(run).state()).isEqualTo("cancelled");
    assertThat(services.scheduling().log().isNoted(MONTHLY)).isFalse();
  }

  @Test
  void what_was_begun_by_hand_and_goes_on_by_itself_has_the_same_time() throws Exception {
    RawInput none = RawInput.texts(Map.of());
    Trigger byHand = Trigger.by(TriggerSource.PAGE);
    ActionExecution run =
        stopped.services().actions().begin("bill", none, Caller.SYSTEM, byHand).execution();
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
    Thread closing = Thread.ofPlatform().start(stopped::close);
    assertThat(closing.join(LITTLE)).isFalse();
    go.countDown();
    closing.join();
    ActionExecution ended = parts.services().actions().log().get(run.id(), Caller.SYSTEM);
    assertThat(ended.message()).isEqualTo("Billed");
  }

  private static void until(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      TestApp.giveWay();
    }
  }
}
