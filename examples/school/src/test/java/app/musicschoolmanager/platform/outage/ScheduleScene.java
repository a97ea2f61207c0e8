package app.musicschoolmanager.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionLogQuery;
import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.example.Calls;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.schedule.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of a schedule that an administrator sets off. */
final class ScheduleScene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 100;

  /** How many steps of a run its page shows. */
  private static final int SHOWN = 10;

  private final Playhouse house;
  private final Schedule schedule;
  private final Map<String, Integration> services;

  /**
   * @param services those of its steps, by their names
   */
  ScheduleScene(Playhouse house, Schedule schedule, List<Integration> services) {
    this.house = house;
    this.schedule = schedule;
    this.services =
        services.stream().collect(Collectors.toMap(Integration::name, service -> service));
  }

  /** With all services well, each of its steps is done, and history and log tell of it. */
  void goesWell(List<Example> examples, Door door) {
    Calls calls = house.begin(schedule, examples);
    TestClient admin = house.client(Person.ADMIN);
    setOff(admin, door);
    JsonNode run = ended(admin);
    house.sendMail();

    List<JsonNode> steps = steps(run.path("id").asText());
    assertThat(run.path("status").asText()).as("%s", run).isEqualTo("completed");
    assertThat(run.path("triggerType").asText()).isEqualTo("manual");
    assertThat(run.hasNonNull("completedAt")).isTrue();
    assertThat(run.hasNonNull("errorMessage")).isFalse();
    assertThat(List.of("totalActions", "successfulActions", "failedActions"))
        .extracting(total -> run.path(total).asInt())
        .containsExactly(steps.size(), steps.size(), 0);
    assertThat(calls.differences()).isEmpty();
    assertThat(house.app().services().outbox().unsent()).isZero();
    eachStepIsDone(steps, admin);
    isShown(steps, "good", admin);
  }

  /** Once, or once for each user with whose own data it works. */
  private void eachStepIsDone(List<JsonNode> steps, TestClient admin) {
    for (int number = 1; number <= schedule.steps().size(); number++) {
      int wanted = number;
      ActionDefinition action = action(schedule.steps().get(number - 1));
      List<Evidence> runs =
          steps.stream()
              .filter(step -> step.path("stepNumber").asInt() == wanted)
              .map(step -> Evidence.of(step.path("id").asText(), admin))
              .toList();
      assertThat(runs)
          .as("runs of step %d", number)
          .hasSize(callers(action))
          .allSatisfy(it -> {
            assertThat(it.completed()).as(it.said()).isTrue();
            assertThat(it.run().path("actionId").asText()).isEqualTo(action.id());
            assertThat(it.run().path("triggerSource").asText()).isEqualTo("schedule");
          });
    }
  }

  private ActionDefinition action(Schedule.Step step) {
    return house.app().services().actions().definition(step.actionId()).orElseThrow();
  }

  private int callers(ActionDefinition action) {
    return action.scope() != DataScope.USER_SCOPED
        ? 1
        : (int)
            house.app().services().users().active().stream()
                .filter(user -> action.audience().admits(user.role()))
                .count();
  }

  /** Its history on its page shows how the run went, with its newest steps. */
  private void isShown(List<JsonNode> steps, String state, TestClient admin) {
    String page = Html.checked(admin.get("/schedules/" + schedule.id()).expect(200));
    Evidence.tellsNoSecret(page);
    List<String> links =
        steps.stream().map(step -> "/actions/executions/" + step.path("id").asText()).toList();
    assertThat(page.split("table-panel"))
        .filteredOn(panel -> links.stream().anyMatch(panel::contains))
        .singleElement()
        .satisfies(panel -> {
          assertThat(Html.all(panel, "class=\"state (\\w+)\"")).first().isEqualTo(state);
          assertThat(links.stream().filter(panel::contains)).hasSize(Math.min(SHOWN, links.size()));
        });
  }

  /** It comes to its end, tells of each step, and goes on only where it may. */
  void goesWrong(Example example, Outage outage, Door door) {
    house.begin(example, example.by() == null ? Person.MEMBER : example.by());
    house.fail(services.keySet(), outage, Calls.anyNumberOf(example.calls()));
    TestClient admin = house.client(Person.ADMIN);
    setOff(admin, door);
    JsonNode run = ended(admin);
    house.sendMail();

    List<JsonNode> steps = steps(run.path("id").asText());
    steps.forEach(step -> {
      Evidence evidence = Evidence.of(step.path("id").asText(), admin);
      assertThat(evidence.run().path("triggerSource").asText()).isEqualTo("schedule");
      evidence.calls().stream()
          .map(call -> services.get(call.path("service").asText()))
          .distinct()
          .forEach(service -> evidence.met(service.name(), outage, service.isMail()));
    });
    goesOnOnlyWhereItMay(steps);
    Set<Integer> failed = failed(steps);
    assertThat(run.path("status").asText()).isEqualTo(failed.isEmpty() ? "completed" : "failed");
    assertThat(run.path("failedActions").asInt())
        .isEqualTo((int) steps.stream().filter(ScheduleScene::isFailed).count());
    assertThat(run.hasNonNull("errorMessage")).isEqualTo(!failed.isEmpty());
    isShown(steps, failed.isEmpty() ? "good" : "bad", admin);
    if (!failed.isEmpty()) {
      String page = admin.get("/schedules/" + schedule.id()).expect(200).body();
      assertThat(page).contains(Door.PAGE.wording(run.path("errorMessage").asText()));
    }
    assertThat(house.ambush().victims()).as("connections to a forbidden place").isZero();
  }

  private void setOff(TestClient admin, Door door) {
    switch (door) {
      case API ->
          admin.post("/api/schedules/trigger-schedule/" + schedule.id(), Map.of()).expect(202);
      case PAGE -> {
        String path = "/schedules/" + schedule.id();
        String page = admin.get(path).expect(200).body();
        String once = Html.all(page, "name=\"_once\" value=\"([^\"]+)\"").getFirst();
        admin.form(path, Map.of("_once", once)).expect(303);
      }
    }
  }

  private JsonNode ended(TestClient admin) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode run = newest(admin);
    while (run.path("status").asText().equals("running")) {
      assertThat(System.nanoTime()).as("still running").isLessThan(end);
      TestApp.giveWay();
      run = newest(admin);
    }
    return run;
  }

  private JsonNode newest(TestClient admin) {
    String path = "/api/schedules/" + schedule.id() + "/executions";
    JsonNode runs = admin.get(path).expect(200).json().get("executions");
    // The clock of a scene may stand before that of the last one, and the list is by the clock.
    return runs.valueStream()
        .max((one, other) -> one.path("id").asText().compareTo(other.path("id").asText()))
        .orElseThrow();
  }

  private List<JsonNode> steps(String run) {
    ActionLogQuery all = ActionLogQuery.visibleTo(Caller.SYSTEM).page(new LogPage.Wanted(1, MANY));
    return house
        .app()
        .services()
        .actions()
        .log()
        .page(all.scheduleExecution(run))
        .entries()
        .stream()
        .map(ActionExecution::json)
        .map(JsonNode.class::cast)
        .toList();
  }

  private static boolean isFailed(JsonNode step) {
    return step.path("status").asText().equals("failed");
  }

  private static Set<Integer> failed(List<JsonNode> steps) {
    return steps.stream()
        .filter(ScheduleScene::isFailed)
        .map(step -> step.path("stepNumber").asInt())
        .collect(Collectors.toSet());
  }

  private void goesOnOnlyWhereItMay(List<JsonNode> steps) {
    Set<Integer> failed = failed(steps);
    Set<Integer> run =
        steps.stream().map(step -> step.path("stepNumber").asInt()).collect(Collectors.toSet());
    boolean goesOn = true;
    for (int number = 1; number <= schedule.steps().size(); number++) {
      assertThat(run.contains(number)).as("step %d is run", number).isEqualTo(goesOn);
      boolean continues = schedule.steps().get(number - 1).continueOnFailure();
      goesOn = goesOn && (continues || !failed.contains(number));
    }
  }
}
