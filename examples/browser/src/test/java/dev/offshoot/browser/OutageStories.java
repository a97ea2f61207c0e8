package dev.offshoot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/** What somebody sees of an app's actions and schedules while services are well and while not. */
final class OutageStories {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofMillis(50);

  private static final String MAIL_LEFT = "mail was still waiting to be sent";

  private final Played app;
  private final Chrome chrome;
  private final Set<String> mail;
  private final Set<Outage> seen = new HashSet<>();

  /** What is wrong, and what the audit calls it, of a call and of a mail. */
  private enum Outage {
    DENIES("Refused", "Refused"),
    BUSY("Refused", "The service failed"),
    BROKEN("The service failed", "Refused"),
    SLOW("No answer in time", "Not reachable"),
    CUT_OFF("Answer cut off or unreadable", "Not reachable"),
    MISLEADS("Led elsewhere, which is not followed", "Refused");

    private final String ofCall;
    private final String ofMail;

    Outage(String ofCall, String ofMail) {
      this.ofCall = ofCall;
      this.ofMail = ofMail;
    }

    /**
     * Whether a run that meets it may end so: a mail is kept if that is worth it, and a call
     * without an answer fails. What an action makes of an answer is its own affair. Mail that goes
     * once all of a run is committed meets what is wrong only then.
     */
    boolean mayEndSo(boolean mail, boolean failed, String page) {
      boolean later = this == BUSY || this == SLOW || this == CUT_OFF;
      if (mail) {
        return later ? !failed : failed || page.contains(MAIL_LEFT);
      }
      return failed || !later && this != MISLEADS;
    }

    String outcome(boolean mail) {
      return mail ? ofMail : ofCall;
    }
  }

  /**
   * @param mail the integrations that are mail servers
   */
  OutageStories(Played app, Chrome chrome, Set<String> mail) {
    this.app = app;
    this.chrome = chrome;
    this.mail = mail;
  }

  /** Goes through all actions that anybody may run. */
  void actions() {
    Map<String, JsonNode> actions = new HashMap<>();
    JsonNode tokens = app.outside();
    for (String person : List.of("admin", "member")) {
      actions.putAll(runBy(new Person(app.url(), person, tokens.get(person).asText())));
    }
    assertThat(actions).hasSizeGreaterThan(3);
    actions.values().forEach(this::action);
    assertThat(seen).as("kinds of outages").containsExactlyInAnyOrder(Outage.values());
  }

  private static Map<String, JsonNode> runBy(Person caller) {
    Map<String, JsonNode> actions = new HashMap<>();
    caller
        .get("/api/agent/actions")
        .json()
        .get("actions")
        .forEach(action -> actions.put(action.get("id").asText(), action));
    return actions;
  }

  /** Goes through all schedules. */
  void schedules() {
    Person admin = admin(app.outside());
    Map<String, JsonNode> actions = runBy(admin);
    JsonNode schedules = admin.get("/api/agent/schedules").json().get("schedules");
    assertThat(schedules).hasSizeGreaterThan(1);
    for (JsonNode schedule : schedules) {
      Set<String> services = new HashSet<>();
      schedule
          .get("steps")
          .forEach(step ->
              services.addAll(texts(actions.get(step.get("action").asText()).get("integrations"))));
      schedule(schedule, null, services);
      if (!services.isEmpty()) {
        Stream.of(Outage.values()).forEach(outage -> schedule(schedule, outage, services));
      }
    }
    assertThat(seen).as("kinds of outages").containsExactlyInAnyOrder(Outage.values());
  }

  private void action(JsonNode action) {
    runs(action, null);
    if (action.get("integrations").isEmpty()) {
      return;
    }
    for (Outage outage : Outage.values()) {
      seen.add(outage);
      runs(action, outage);
    }
  }

  /** Opens an action from its card, fills it in, confirms and runs it. */
  private void runs(JsonNode action, Outage outage) {
    String label = action.get("name").asText();
    JsonNode scene = begin("action", action.get("id").asText(), outage);
    Map<String, String> input = new HashMap<>();
    scene.get("input").properties().forEach(it -> input.put(it.getKey(), it.getValue().asText()));
    chrome.signIn(new Person(app.url(), "caller", scene.get("caller").asText()));
    chrome.open(app.url() + "/actions");
    chrome.follow(label);
    chrome.complete(input);
    waitUntil(() -> chrome.path().startsWith("/actions/executions/"));
    String run = chrome.path();
    // What takes longer than a moment shows its end by itself.
    waitUntil(this::isOver);
    String told = chrome.text("main");
    assertThat(told).as(label + " with " + outage).contains(label).doesNotContain(SECRETS);
    if (outage == null) {
      assertThat(told).contains("Completed");
      texts(scene.get("says")).forEach(part -> assertThat(told).contains(part));
    }
    audited(label, run, outage, action, scene);
    assertThat(app.outside().get("astray").asInt()).isZero();
  }

  private static final String[] SECRETS = {"example-token", "example-password", "java.", "\tat "};

  /** What the administrator finds of the run afterwards. */
  private void audited(String label, String run, Outage outage, JsonNode action, JsonNode scene) {
    chrome.signIn(admin(scene));
    chrome.open(app.url() + "/audit/executions");
    assertThat(chrome.text("main")).contains(label);
    if (outage == null) {
      return;
    }
    boolean onlyMail = mail.containsAll(texts(action.get("integrations")));
    met(run, outage, onlyMail);
    chrome.open(app.url() + "/audit/calls");
    assertThat(chrome.text("main"))
        .contains(label, outage.outcome(onlyMail))
        .doesNotContain(SECRETS);
  }

  /** What a run's page tells of an outage once mail that it has left has gone, too. */
  private void met(String run, Outage outage, boolean onlyMail) {
    app.outside();
    chrome.open(app.url() + run);
    String page = chrome.text("main");
    boolean failed = chrome.text("main .state").equals("Failed");
    assertThat(page)
        .contains("Calls to other services", outage.outcome(onlyMail))
        .doesNotContain(SECRETS);
    assertThat(outage.mayEndSo(onlyMail, failed, page)).as(page).isTrue();
  }

  /** Sets a schedule off on its page, and looks at its history and at what its steps have left. */
  private void schedule(JsonNode schedule, Outage outage, Set<String> services) {
    JsonNode scene = begin("schedule", schedule.get("id").asText(), outage);
    String label = schedule.get("name").asText();
    chrome.signIn(admin(scene));
    chrome.open(app.url() + "/schedules");
    chrome.follow(label);
    Set<String> before = stepsByHand();
    chrome.complete(Map.of());
    String page = chrome.path();
    waitUntil(() -> isOver(page, before));
    assertThat(chrome.text("#live")).as(label + " with " + outage).doesNotContain(SECRETS);
    Set<String> steps = stepsSince(before);
    String state = state(steps);
    List<String> states = steps.stream().map(step -> step(step, outage, services)).toList();
    assertThat(state).isEqualTo(states.contains("Failed") ? "Failed" : "Completed");
    assertThat(outage == null && state.equals("Failed")).as(label + " fails").isFalse();
    chrome.open(app.url() + "/audit/executions");
    assertThat(chrome.text("main")).doesNotContain(SECRETS);
    assertThat(app.outside().get("astray").asInt()).isZero();
  }

  /** How a step ended, on its page, which tells of its calls what was wrong. */
  private String step(String run, Outage outage, Set<String> services) {
    chrome.open(app.url() + run);
    String page = chrome.text("main");
    String state = chrome.text("main .state");
    assertThat(page).doesNotContain(SECRETS);
    boolean calls = page.contains("Calls to other services") || page.contains(MAIL_LEFT);
    if (outage != null && calls) {
      met(run, outage, mail.containsAll(services));
      seen.add(outage);
    }
    return state;
  }

  private static final String BY_HAND =
      "//*[@id='live']//div[contains(@class, 'table-panel')][contains(., 'by hand')]";

  /** The addresses of the runs of steps on the page of a schedule that somebody has set off. */
  private Set<String> stepsByHand() {
    return new LinkedHashSet<>(values(BY_HAND + "//th/a", "pathname"));
  }

  /** A property of each element on this path, all at one moment: the page changes meanwhile. */
  @SuppressWarnings("unchecked") // the script gives a list of texts
  private List<String> values(String xpath, String property) {
    return (List<String>)
        chrome
            .driver()
            .executeScript(
                """
                const found = document.evaluate(arguments[0], document, null, 7, null);
                return Array.from({length: found.snapshotLength},
                  (_, i) => found.snapshotItem(i)[arguments[1]])\
                """,
                xpath,
                property);
  }

  private Set<String> stepsSince(Set<String> before) {
    Set<String> steps = stepsByHand();
    steps.removeAll(before);
    return steps;
  }

  /** How the run of a schedule ended that has these steps. */
  private String state(Set<String> steps) {
    String run = BY_HAND + "[.//a[@href='" + steps.iterator().next() + "']]";
    return values(run + "/div[contains(@class, 'table-tools')]/span", "innerText").getFirst();
  }

  /** Whether the page shows something that is no longer under way. */
  private boolean isOver() {
    By over = By.cssSelector("#live:not([data-live-begun])");
    return !chrome.driver().findElements(over).isEmpty();
  }

  /** Looks at the page anew, as somebody does who comes back to it. */
  private boolean isOver(String page, Set<String> before) {
    chrome.open(app.url() + page);
    Set<String> steps = stepsSince(before);
    return !steps.isEmpty() && isOver();
  }

  private JsonNode begin(String kind, String id, Outage outage) {
    return app.begin(kind, id, outage == null ? null : outage.name());
  }

  private Person admin(JsonNode scene) {
    return new Person(app.url(), "admin", scene.get("admin").asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private void waitUntil(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("still so: %s %s", chrome.path(), chrome.text("main"))
          .isLessThan(end);
      LockSupport.parkNanos(MOMENT.toNanos());
    }
  }
}
