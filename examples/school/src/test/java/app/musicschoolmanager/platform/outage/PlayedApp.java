package app.musicschoolmanager.platform.outage;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.example.Calls;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.example.Stage;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the app in a process of its own for somebody who looks at it with a browser, while its
 * services do what they are told: each line of its input is a wish in JSON, and is answered by one.
 *
 * <pre>
 * {"action": "send-reminders", "outage": "BUSY"}  brings about an example of it
 * {"schedule": "every-night", "outage": "SLOW"}   likewise
 * {}                                              tells what came of it outside
 * </pre>
 */
public final class PlayedApp {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final AppDefinition APP = App.definition();

  private final Playhouse house;

  private PlayedApp(Playhouse house) {
    this.house = house;
  }

  /** Says where the app is, and answers until its input ends. */
  public static void main(String[] args) throws IOException {
    try (Playhouse house = new Playhouse(APP, APP.integrations(), PATIENCE);
        BufferedReader wishes =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      PlayedApp app = new PlayedApp(house);
      System.out.println(APP.name() + " is at " + house.app().running().url());
      for (String wish = wishes.readLine(); wish != null; wish = wishes.readLine()) {
        System.out.println("scene " + app.answer(Json.MAPPER.readTree(wish)));
      }
    }
    System.exit(0); // whatever an action may have left running
  }

  private ObjectNode answer(JsonNode wish) {
    if (wish.has("action")) {
      Part part = part(wish.get("action").asText());
      return begin(List.of(part), wish.path("outage").asText(""));
    }
    if (wish.has("schedule")) {
      Schedule schedule =
          APP.schedules().stream()
              .filter(it -> it.id().equals(wish.get("schedule").asText()))
              .findFirst()
              .orElseThrow();
      List<Part> steps = schedule.steps().stream().map(step -> part(step.actionId())).toList();
      String outage = wish.path("outage").asText("");
      return outage.isEmpty() ? beginWell(schedule, steps) : begin(steps, outage);
    }
    return outside();
  }

  private static Part part(String id) {
    Action action =
        APP.actions().stream().filter(it -> it.definition().id().equals(id)).findFirst().get();
    return Part.of(action);
  }

  private ObjectNode beginWell(Schedule schedule, List<Part> steps) {
    house.begin(schedule, steps.stream().distinct().map(it -> it.first().orElseThrow()).toList());
    return Json.MAPPER.createObjectNode().put("admin", token(Person.ADMIN));
  }

  private ObjectNode begin(List<Part> parts, String outage) {
    Part first = parts.getFirst();
    Example example =
        parts.stream().flatMap(part -> example(part).stream()).findFirst().orElseThrow();
    boolean adminOnly = first.action().audience() == Audience.ADMIN;
    Person by =
        Optional.ofNullable(example.by())
            .filter(it -> it != Person.APP)
            .orElse(adminOnly ? Person.ADMIN : Person.MEMBER);
    Stage stage = house.begin(example, by);
    if (!outage.isEmpty()) {
      Set<String> services =
          parts.stream()
              .flatMap(part -> part.action().integrations().stream())
              .collect(Collectors.toSet());
      house.fail(services, Outage.valueOf(outage), Calls.exactly(example.calls()));
    }
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("caller", token(by)).put("admin", token(Person.ADMIN));
    example.says().forEach(answer.putArray("says")::add);
    stage
        .names()
        .resolved(example.input(), first.action().parameters())
        .forEach(answer.putObject("input")::put);
    return answer;
  }

  /** One that reaches a service, if there is any; else one to run by hand, or as the app does. */
  private static Optional<Example> example(Part part) {
    return Stream.concat(
            APP.integrations().stream().flatMap(service -> part.showing(service).stream()),
            Stream.of(part.connected(), part.first()).flatMap(Optional::stream))
        .filter(example -> example.unconnected().isEmpty())
        .findFirst();
  }

  private String token(Person person) {
    return house.client(person).cookie("auth-token").orElseThrow();
  }

  /** What services have got since the beginning, and whether the app was led astray. */
  private ObjectNode outside() {
    house.sendMail();
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("admin", token(Person.ADMIN)).put("member", token(Person.MEMBER));
    answer.put("astray", house.ambush().victims());
    answer.put("unsent", house.app().services().outbox().unsent());
    answer.put("mails", house.world().sent().size());
    answer.put(
        "requests",
        APP.integrations().stream()
            .mapToInt(service -> house.world().requests(service.name()).size())
            .sum());
    return answer;
  }
}
