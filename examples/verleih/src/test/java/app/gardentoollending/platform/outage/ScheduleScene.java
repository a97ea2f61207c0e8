package app.gardentoollending.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.action.ActionExecution;
import app.gardentoollending.platform.action.ActionLogQuery;
import app.gardentoollending.platform.action.LogPage;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.example.Calls;
import app.gardentoollending.platform.example.Example;
import app.gardentoollending.platform.example.Example.Person;
import app.gardentoollending.platform.integration.Integration;
import app.gardentoollending.platform.page.Html;
import app.gardentoollending.platform.schedule.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of a schedule that an administrator sets off, while all services of its steps fail. */
final class ScheduleScene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 100;

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
    String page = Html.checked(admin.get("/schedules/" + schedule.id()).expect(200));
    Evidence.tellsNoSecret(page);
    if (!failed.isEmpty()) {
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
