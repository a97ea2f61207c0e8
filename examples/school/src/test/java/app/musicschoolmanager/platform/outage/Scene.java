package app.musicschoolmanager.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.example.Calls;
import app.musicschoolmanager.platform.example.Changes;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.Example.Mail;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.example.MailSink.Message;
import app.musicschoolmanager.platform.example.OutsideWorld;
import app.musicschoolmanager.platform.example.Stage;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer.Received;
import app.musicschoolmanager.platform.mail.UnsentMail;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.outage.Door.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of an action through one door, in the state that one of its examples gives. */
final class Scene {
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
  private static final int TIMES = 4;
  private static final int ANY = 100;

  private final Playhouse house;
  private final Part part;
  private final ActionDefinition action;
  private final Example example;
  private final Door door;
  private final Person by;
  private final Stage stage;
  private final Map<Model, Map<String, Entry>> before;
  private final int sentBefore;

  Scene(Playhouse house, Part part, Example example, Door door) {
    this.house = house;
    this.part = part;
    this.action = part.action();
    this.example = example;
    this.door = door;
    boolean adminOnly = action.audience() == Audience.ADMIN;
    by = example.by() != null ? example.by() : adminOnly ? Person.ADMIN : Person.MEMBER;
    stage = house.begin(example, by);
    before = stage.records(by);
    sentBefore = house.world().sent().size();
  }

  /** With all services well, it does what the example says. */
  void goesWell() {
    Calls calls = house.well(example);
    Evidence evidence = run();
    assertThat(evidence.completed()).as(evidence.said()).isTrue();
    assertThat(evidence.said()).contains(example.says());
    assertThat(calls.differences()).isEmpty();
    assertThat(new Changes(stage, before, stage.records(by)).differences(example.records()))
        .isEmpty();
    assertThat(arrived()).hasSameSizeAs(example.mails());
    everyMailArrivedOnce();
  }

  /** With a service failing, nothing of it is worse than the app says, and nothing goes astray. */
  void goesWrong(Integration integration, Outage outage) {
    String service = integration.name();
    int asked = house.world().requests(service).size();
    house.fail(Set.of(service), outage, Calls.exactly(example.calls()));
    Evidence evidence = run();
    evidence.met(service, outage, integration.isMail());
    assertThat(house.ambush().victims()).as("connections to a forbidden place").isZero();
    if (!evidence.completed()) {
      assertThat(new Changes(stage, before, stage.records(by)).touched())
          .as("what it changed before it failed, of which none of its examples speaks")
          .isSubsetOf(part.changes().stream().map(stage::model).toList());
    }
    if (integration.isMail()) {
      mailIsKeptOrNot(outage);
    } else {
      List<Received> requests = house.world().requests(service);
      List<Received> own = requests.subList(asked, requests.size());
      attemptsAreCounted(own, evidence, service, outage);
      isTriedAgain(own.size(), evidence, integration, outage);
    }
  }

  private Evidence run() {
    Map<String, String> input = stage.names().resolved(example.input(), action.parameters());
    Answer told = door.run(house.client(by), action, input);
    Evidence.tellsNoSecret(told.text());
    house.sendMail();
    Evidence evidence = Evidence.of(told.runId(), house.client(Person.ADMIN));
    assertThat(told.text()).contains(door.wording(evidence.said()));
    assertThat(evidence.run().path("triggerSource").asText()).isEqualToIgnoringCase(door.name());
    assertThat(evidence.run().hasNonNull("completedAt")).isTrue();
    return evidence;
  }

  /** Never more often than declared, and as often as that where it is worth trying. */
  private void attemptsAreCounted(
      List<Received> requests, Evidence evidence, String service, Outage outage) {
    assertThat(evidence.callsTo(service)).hasSameSizeAs(requests);
    int times =
        example.calls().stream()
            .filter(call -> call.service().equals(service))
            .mapToInt(Example.Call::times)
            .max()
            .orElse(1);
    Map<Received, Long> same =
        requests.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    same.forEach((request, number) -> {
      boolean again = outage.isAskedAgain() && REPEATABLE.contains(request.method());
      int attempt = again ? TIMES : 1;
      assertThat(number)
          .as("%s, answered %s", request, outage)
          .isBetween((long) attempt, (long) times * attempt * (action.retries() + 1));
    });
  }

  /** Where it is declared, and the failure is the service's own; or it says why it is not. */
  private void isTriedAgain(int requests, Evidence evidence, Integration service, Outage outage) {
    int attempts = action.retries() + 1;
    String first = "Attempt 1 of %d: %s".formatted(attempts, outage.failure(service.label()));
    List<String> log = evidence.log();
    boolean passing =
        outage.mayPass()
            && !evidence.completed()
            && evidence.said().startsWith(outage.failure(service.label()));
    if (attempts == 1 || !passing) {
      return; // an action that makes do without the service, or speaks for itself
    }
    assertThat(log).anyMatch(line -> line.startsWith(first));
    String last = "Attempt %1$d of %1$d: ".formatted(attempts);
    assertThat(log)
        .anyMatch(line -> line.startsWith(last) || line.startsWith("It is not tried again: "));
    if (log.stream().anyMatch(line -> line.startsWith(last))) {
      assertThat(requests).as("requests in %d attempts", attempts).isGreaterThanOrEqualTo(attempts);
    }
  }

  private void mailIsKeptOrNot(Outage outage) {
    List<UnsentMail> unsent = house.app().services().outbox().unsent(0, ANY);
    if (!outage.keepsMail()) {
      assertThat(unsent).noneMatch(UnsentMail::waiting);
      return;
    }
    assertThat(unsent).isNotEmpty().allMatch(UnsentMail::waiting);
    house.well(example);
    house.sendMailLater();
    assertThat(house.app().services().outbox().unsent()).isZero();
    everyMailArrivedOnce();
  }

  /** A mail that was sent twice, because nobody knew that it had arrived, has the same id. */
  private void everyMailArrivedOnce() {
    for (Mail mail : example.mails()) {
      Set<String> ids =
          arrived().stream()
              .filter(message -> OutsideWorld.isMeant(mail, message))
              .map(Message::id)
              .collect(Collectors.toSet());
      assertThat(ids).as("mails to %s", mail.to()).hasSize(1);
    }
  }

  private List<Message> arrived() {
    List<Message> sent = house.world().sent();
    return sent.subList(sentBefore, sent.size());
  }
}
