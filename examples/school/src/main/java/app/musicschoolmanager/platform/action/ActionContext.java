package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.action.attempt.Attempts;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.call.CallNotes;
import app.musicschoolmanager.platform.call.Footprint;
import app.musicschoolmanager.platform.integration.Cancellation;
import app.musicschoolmanager.platform.integration.HttpService;
import app.musicschoolmanager.platform.integration.MailService;
import app.musicschoolmanager.platform.mail.Posting;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.People.Person;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.user.Users;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What one run of an action has at hand: its input, and the app as its caller may see it. */
public final class ActionContext {
  private static final int MAX_LINES = 500;
  private static final Duration LONGEST_TOGETHER = Duration.ofSeconds(5);

  private final ActionDefinition definition;
  private final Values input;
  private final Scope scope;
  private final ActionServices services;
  private final Posting posting;
  private final Footprint footprint;
  private final Cancellation cancellation;
  private final List<String> lines = new ArrayList<>();

  ActionContext(
      String runId,
      ActionDefinition definition,
      Values input,
      Scope scope,
      ActionServices services) {
    this.definition = definition;
    this.input = input;
    this.scope = scope;
    this.footprint = new Footprint(runId, services.database());
    this.services = services.leavingIn(footprint);
    this.cancellation = new Cancellation(services.clock(), definition.timeout(), footprint);
    this.posting = new Posting(services.outbox(), definition.id(), runId, footprint);
  }

  /** What the caller filled in, checked against the action's parameters. */
  public Values input() {
    return input;
  }

  /** On whose behalf the action runs. */
  public Caller caller() {
    return scope.caller();
  }

  /** Whose records it touches. */
  public Scope scope() {
    return scope;
  }

  /** The records of a model, as far as the action's scope reaches. */
  public Records records(Model model) {
    return services.store().records(model, scope);
  }

  /** A service over HTTPS that the action has declared. */
  public HttpService http(String integration) {
    requireDeclared(integration);
    return services.connections().http(integration, cancellation);
  }

  /** A mail server that the action has declared. */
  public MailService mail(String integration) {
    requireDeclared(integration);
    return services.connections().mail(integration, cancellation, posting);
  }

  /**
   * Does all of it or nothing, while nobody else writes: what is read inside still holds when it is
   * written upon. Others wait meanwhile, so nothing slow belongs in it: after five seconds it is
   * stopped, and taken back.
   */
  public <T> T together(Supplier<T> work) {
    return services.database().writeAlone(LONGEST_TOGETHER, sql -> work.get());
  }

  /** The addresses of the active administrators, for messages that are for all of them. */
  public List<String> administrators() {
    return new Users(services.database())
        .active().stream().filter(user -> user.role() == Role.ADMIN).map(AppUser::email).toList();
  }

  /** What somebody is called whom a field names, if it names anybody. */
  public Optional<String> nameOf(String personId) {
    return person(personId).map(Person::name);
  }

  /** The address of somebody whom a field names, as long as they have an account. */
  public Optional<String> emailOf(String personId) {
    return person(personId).filter(Person::active).map(Person::email);
  }

  private Optional<Person> person(String id) {
    return Optional.ofNullable(id).flatMap(new People(services.database())::find);
  }

  /** The ids of all who have an account. */
  public List<String> everybody() {
    return new Users(services.database()).active().stream().map(AppUser::id).toList();
  }

  /** The present moment by the app's clock, to the millisecond as the database keeps it. */
  public Instant now() {
    return services.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Today's date by the app's clock, where its owner is. */
  public LocalDate today() {
    return LocalDate.now(services.clock());
  }

  /** Where the owner is: what day and what time of day it is, is meant there. */
  public ZoneId zone() {
    return services.clock().getZone();
  }

  /** A date, a moment, a number or an option as people write it, in the app's language and zone. */
  public String text(Object value) {
    return services.language().text(value);
  }

  /** An amount as people write it. */
  public String money(BigDecimal amount) {
    return services.language().money(amount);
  }

  /** Adds a line to the run's log, which the user reads beside the result. */
  public void log(String message) {
    synchronized (lines) {
      if (lines.size() == MAX_LINES) {
        lines.add("Further lines are left out: a run keeps %d.".formatted(MAX_LINES));
      } else if (lines.size() < MAX_LINES) {
        lines.add(message);
      }
    }
  }

  List<String> lines() {
    synchronized (lines) {
      return Stream.concat(lines.stream(), posting.told().stream()).toList();
    }
  }

  /** The attempts that it has, within its time. */
  Attempts attempts() {
    return new Attempts(definition.retries(), footprint, cancellation, this::log);
  }

  /** The outside calls that it has made. */
  CallNotes calls() {
    return cancellation.notes();
  }

  /** No further attempt is to begin. */
  void rest() {
    cancellation.rest();
  }

  /** Ends its outside calls, and refuses those that would still come. */
  void cancel() {
    cancellation.cancel();
  }

  private void requireDeclared(String integration) {
    if (!definition.integrations().contains(integration)) {
      throw new IllegalArgumentException(
          "Action %s doesn't declare the integration %s: add it to integrations(...)."
              .formatted(definition.id(), integration));
    }
  }
}
