package app.musicschoolmanager.platform.outage;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.schedule.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The app's own actions and schedules over HTTP, by the API and by their pages, while the services
 * that they speak to are well, and while they fail in each way.
 */
class OutagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration IMPATIENCE = Duration.ofMillis(500);

  private static final AppDefinition APP = App.definition();
  private static final List<Part> PARTS = APP.actions().stream().map(Part::of).toList();
  private static final Map<Setting, Playhouse> HOUSES = new HashMap<>();

  /** What must be so from the start of an app. */
  private record Setting(List<String> unconnected, Duration patience) {}

  @AfterAll
  static void close() {
    HOUSES.values().forEach(Playhouse::close);
    HOUSES.clear();
  }

  @TestFactory
  List<DynamicTest> while_all_is_well_an_action_does_by_hand_what_its_example_says() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Part part : PARTS) {
      part.connected()
          .ifPresent(example -> {
            for (Door door : Door.values()) {
              tests.add(
                  dynamicTest(
                      "“%s” by %s".formatted(part.action().label(), door),
                      () -> new Scene(house(example, PATIENCE), part, example, door).goesWell()));
            }
          });
    }
    assumeThat(tests).as("actions with an example to run by hand").isNotEmpty();
    return tests;
  }

  @TestFactory
  List<DynamicTest> while_a_service_fails_an_action_says_so_and_does_no_harm() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Part part : PARTS) {
      for (Integration service : APP.integrations()) {
        part.reaching(service)
            .ifPresent(example -> {
              for (Outage outage : Outage.values()) {
                for (Door door : Door.values()) {
                  tests.add(failing(part, example, service, outage, door));
                }
              }
            });
      }
    }
    assumeThat(tests).as("actions with an example that reaches a service").isNotEmpty();
    return tests;
  }

  private static DynamicTest failing(
      Part part, Example example, Integration service, Outage outage, Door door) {
    return dynamicTest(
        "“%s” by %s while %s is %s".formatted(part.action().label(), door, service.name(), outage),
        () ->
            new Scene(house(example, patience(outage)), part, example, door)
                .goesWrong(service, outage));
  }

  @TestFactory
  List<DynamicTest> while_all_is_well_a_schedule_that_is_set_off_completes_and_tells_each_step() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Schedule schedule : APP.schedules()) {
      List<Part> steps = steps(schedule);
      List<Example> examples =
          steps.stream().distinct().flatMap(part -> part.first().stream()).toList();
      if (steps.stream().allMatch(part -> part.first().isPresent())) {
        for (Door door : Door.values()) {
          tests.add(
              dynamicTest(
                  "“%s” by %s".formatted(schedule.label(), door),
                  () ->
                      new ScheduleScene(house(List.of(), PATIENCE), schedule, List.of())
                          .goesWell(examples, door)));
        }
      }
    }
    assumeThat(tests).as("schedules with an example of each step").isNotEmpty();
    return tests;
  }

  @TestFactory
  List<DynamicTest> while_services_fail_a_schedule_says_so_and_goes_on_only_where_it_may() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Schedule schedule : APP.schedules()) {
      List<Part> steps = steps(schedule);
      List<Integration> services =
          APP.integrations().stream()
              .filter(it -> steps.stream().anyMatch(part -> part.uses(it)))
              .toList();
      steps.stream()
          .flatMap(part -> services.stream().flatMap(it -> part.showing(it).stream()))
          .findFirst()
          .ifPresent(example -> {
            for (Outage outage : Outage.values()) {
              Door door = Door.values()[outage.ordinal() % Door.values().length];
              tests.add(
                  dynamicTest(
                      "“%s” by %s while all are %s".formatted(schedule.label(), door, outage),
                      () ->
                          new ScheduleScene(house(example, patience(outage)), schedule, services)
                              .goesWrong(example, outage, door)));
            }
          });
    }
    assumeThat(tests).as("schedules with an example that reaches a service").isNotEmpty();
    return tests;
  }

  private static List<Part> steps(Schedule schedule) {
    return schedule.steps().stream()
        .flatMap(step -> PARTS.stream().filter(part -> part.action().id().equals(step.actionId())))
        .toList();
  }

  private static Duration patience(Outage outage) {
    return outage == Outage.SLOW ? IMPATIENCE : PATIENCE;
  }

  private static Playhouse house(Example example, Duration patience) {
    return house(example.unconnected(), patience);
  }

  private static Playhouse house(List<String> unconnected, Duration patience) {
    Setting setting = new Setting(List.copyOf(unconnected), patience);
    return HOUSES.computeIfAbsent(
        setting,
        it -> {
          List<Integration> connected =
              APP.integrations().stream()
                  .filter(integration -> !it.unconnected().contains(integration.name()))
                  .toList();
          return new Playhouse(APP, connected, it.patience());
        });
  }
}
