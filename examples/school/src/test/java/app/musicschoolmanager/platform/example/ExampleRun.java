package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.TriggerSource;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.example.Example.Given;
import app.musicschoolmanager.platform.example.Example.Mail;
import app.musicschoolmanager.platform.example.Example.Outcome;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.HttpProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Acts an example out with the real action, and says in words what differs from it. */
public final class ExampleRun {
  private final AppDefinition app;
  private final Action action;
  private final Example example;
  private final Person by;
  private final List<String> differences = new ArrayList<>();

  private ExampleRun(AppDefinition app, Action action, Example example) {
    this.app = app;
    this.action = action;
    this.example = example;
    boolean adminOnly = action.definition().audience() == Audience.ADMIN;
    this.by = example.by() != null ? example.by() : adminOnly ? Person.ADMIN : Person.MEMBER;
  }

  /** What differs; nothing if the action does what the example says. */
  public static List<String> differences(AppDefinition app, Action action, Example example) {
    return new ExampleRun(app, action, example).differences();
  }

  private List<String> differences() {
    ActionDefinition definition = action.definition();
    List<Integration> used = OutsideWorld.of(app.integrations(), definition, example.unconnected());
    Calls calls = Calls.exactly(example.calls());
    try (OutsideWorld world = new OutsideWorld(used, calls, example.mails());
        Stage stage = new Stage(onlyWith(action), world.settings(), example.now())) {
      if (prepared(stage)) {
        run(stage);
        differences.addAll(calls.differences());
        compareMails(world.sent());
      }
    }
    return List.copyOf(differences);
  }

  /** The app with this action, which its definition need not know yet. */
  private AppDefinition onlyWith(Action one) {
    return new AppDefinition(
        app.name(),
        app.description(),
        app.language(),
        app.timeZone(),
        app.currency(),
        app.type(),
        app.colour(),
        app.avatar(),
        app.models(),
        app.integrations(),
        List.of(one),
        List.of());
  }

  private boolean prepared(Stage stage) {
    stage.names().person("caller", stage.caller(by).userId());
    example.given().forEach(given -> demand(given, () -> stage.add(given, by)));
    if (differences.isEmpty()) {
      example.given().forEach(given -> demand(given, () -> stage.check(given, by)));
    }
    return differences.isEmpty();
  }

  private void demand(Given given, Runnable holds) {
    try {
      holds.run();
    } catch (HttpProblem e) {
      differences.add(
          "The example itself cannot be: the given %s %s is refused: %s"
              .formatted(given.model(), given.values(), text(e)));
    }
  }

  private void run(Stage stage) {
    Map<Model, Map<String, Entry>> before = stage.records(by);
    Caller caller = stage.caller(by);
    Map<String, String> input =
        stage.names().resolved(example.input(), action.definition().parameters());
    List<String> log = List.of();
    try (Faults faults = new Faults()) {
      try {
        ActionExecution run =
            stage
                .services()
                .actions()
                .run(action.definition().id(), RawInput.texts(input), caller, TriggerSource.API);
        log = run.log();
        compare(stage.names(), run, faults);
      } catch (HttpProblem refusal) {
        compareOutcome(Outcome.REFUSED, text(refusal));
      }
    }
    stage.services().outbox().sendDue();
    differences.addAll(
        new Changes(stage, before, stage.records(by)).differences(example.records()));
    if (!differences.isEmpty() && !log.isEmpty()) {
      differences.add("Its log says: " + stage.names().shown(String.join(" / ", log)));
    }
  }

  private static String text(HttpProblem problem) {
    return problem.errors().isEmpty()
        ? problem.detail()
        : problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
  }

  private void compare(Names names, ActionExecution run, Faults faults) {
    if (!faults.all().isEmpty()) {
      differences.add("It breaks: " + String.join("; ", faults.all()));
    } else if (run.completed()) {
      compareOutcome(Outcome.DONE, run.message());
      example.figures().forEach((name, value) -> figure(names, name, value, run.data()));
    } else {
      compareOutcome(Outcome.REFUSED, run.error());
    }
  }

  private void compareOutcome(Outcome outcome, String said) {
    if (outcome != example.outcome()) {
      differences.add(
          outcome == Outcome.DONE
              ? "It should be refused, but it succeeded and said: " + said
              : "It should succeed, but it failed: " + said);
      return;
    }
    example.says().stream()
        .filter(part -> !said.contains(part))
        .forEach(part -> differences.add("It should say “%s”, but says: %s".formatted(part, said)));
  }

  private void figure(Names names, String name, String expected, JsonNode data) {
    JsonNode is = data.path(name);
    String text = names.shown(is.isValueNode() ? is.asText() : is.toString());
    if (!text.equals(expected) && !isSameNumber(text, expected)) {
      differences.add(
          "Its result should have %s = %s, but has %s."
              .formatted(name, expected, is.isMissingNode() ? "none" : text));
    }
  }

  private static boolean isSameNumber(String left, String right) {
    try {
      return new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void compareMails(List<MailSink.Message> sent) {
    List<MailSink.Message> left = new ArrayList<>(sent);
    for (Mail mail : example.mails()) {
      boolean found =
          left.stream()
              .filter(message -> OutsideWorld.isMeant(mail, message))
              .findFirst()
              .map(left::remove)
              .orElse(false);
      if (!found) {
        String parts =
            mail.says().isEmpty() ? "" : " that says " + String.join(" and ", mail.says());
        differences.add(
            "It should send a mail to %s%s, but sent %s."
                .formatted(mail.to(), parts, sent.isEmpty() ? "none" : sent));
      }
    }
    left.forEach(
        message -> differences.add("It sent a mail that the example doesn't expect: " + message));
  }
}
