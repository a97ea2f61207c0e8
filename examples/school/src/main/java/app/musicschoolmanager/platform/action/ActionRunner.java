package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.action.ActionLog.Ending;
import app.musicschoolmanager.platform.action.run.ActionThreads;
import app.musicschoolmanager.platform.action.run.Cancellations;
import app.musicschoolmanager.platform.action.run.Redaction;
import app.musicschoolmanager.platform.action.run.UnderWay;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.once.OnceKeys;
import app.musicschoolmanager.platform.stop.StopTime;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way to run an action, whoever asks: is the caller allowed to, is the input right, whose
 * data may it touch, does it end in time. Every attempt leaves a row in the {@link ActionLog}.
 */
public final class ActionRunner implements AutoCloseable {
  /** For so long somebody can look at a page that does not answer, and not wonder. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final ActionServices services;
  private final ActionLog log;
  private final ActionRun.Place place;
  private final Cancellations cancellations;
  private final UnderWay underWay;
  private final OnceKeys keys;

  public ActionRunner(List<Action> all, ActionServices services) {
    all.forEach(action -> actions.put(action.definition().id(), action));
    this.services = services;
    all.forEach(action -> check(action.definition(), services.store().models()));
    this.log = new ActionLog(services.database(), all.stream().map(Action::definition).toList());
    ActionThreads threads = new ActionThreads(services.database());
    this.cancellations = new Cancellations(services.database());
    this.underWay = new UnderWay(cancellations, threads);
    this.place = new ActionRun.Place(threads, log, cancellations);
    this.keys = new OnceKeys(services.database());
    log.closeCutOff();
  }

  /** Refuses conditions that could not be judged about the records that they are to hold of. */
  private static void check(ActionDefinition action, ModelRegistry models) {
    for (Field parameter : action.parameters()) {
      action
          .where(parameter)
          .forEach(it -> it.checkStored(models.get(parameter.target()).fields()));
    }
  }

  /** What has been run. */
  public ActionLog log() {
    return log;
  }

  /** The actions that a caller may run. */
  public List<ActionDefinition> allowed(Caller caller) {
    return actions.values().stream()
        .map(Action::definition)
        .filter(action -> action.audience().admits(caller.role()))
        .toList();
  }

  /** Whether a caller may run an action, which nobody may that the app does not have. */
  public boolean admits(String actionId, Caller caller) {
    return definition(actionId).filter(it -> it.audience().admits(caller.role())).isPresent();
  }

  /** An action by its id. */
  public Optional<ActionDefinition> definition(String actionId) {
    return Optional.ofNullable(actions.get(actionId)).map(Action::definition);
  }

  /**
   * What came of wanting an action run.
   *
   * @param execution a run, which may be under way if it is an earlier one
   * @param earlier whether the same request has started it before, so that nothing ran now
   */
  public record Started(ActionExecution execution, boolean earlier) {}

  /**
   * Runs an action to its end.
   *
   * @return how it went; a run that fails is told by its status
   * @throws HttpProblem if it was refused: there is no such action, the caller may not run it, or
   *     its input is wrong
   */
  public ActionExecution run(String actionId, RawInput input, Caller caller, TriggerSource source) {
    return run(actionId, input, caller, Trigger.by(source));
  }

  /** The same for a step of a schedule, or for what another service sends. */
  public ActionExecution run(String actionId, RawInput input, Caller caller, Trigger trigger) {
    return start(actionId, input, caller, trigger).execution();
  }

  /** The same for a request that may be sent again, told by the key of its trigger. */
  public Started start(String actionId, RawInput input, Caller caller, Trigger trigger) {
    return start(get(actionId), input, caller, trigger, underWay::toItsEnd);
  }

  /**
   * The same for somebody who can be shown how it goes on: what takes longer than a moment goes on
   * by itself.
   */
  public Started begin(String actionId, RawInput input, Caller caller, Trigger trigger) {
    return start(
        get(actionId),
        input,
        caller,
        trigger,
        run -> underWay.begin(run, MOMENT).orElseGet(() -> log.get(run.id(), caller)));
  }

  private Action get(String actionId) {
    return Optional.ofNullable(actions.get(actionId))
        .orElseThrow(() -> new NotFound("There is no action " + actionId + "."));
  }

  private Started start(
      Action action,
      RawInput input,
      Caller caller,
      Trigger trigger,
      Function<ActionRun, ActionExecution> way) {
    ActionDefinition definition = action.definition();
    Optional<OnceKeys.Wish> wish = wish(definition.id(), caller, trigger);
    Optional<String> earlier =
        admits(definition.id(), caller) ? wish.flatMap(keys::begun) : Optional.empty();
    if (earlier.isPresent()) {
      return new Started(log.get(earlier.get(), caller), true);
    }
    Checked checked =
        new Arguments(services, definition, caller)
            .of(input.checkedBy(Validation.complete(definition.parameters())));
    ObjectNode shown = masked(definition, checked.values());
    Optional<HttpProblem> refusal = refusal(definition, checked, caller);
    if (refusal.isPresent()) {
      String id = log.start(definition, shown, caller, trigger);
      log.finish(id, Ending.refused(FailureText.of(refusal.get())));
      throw refusal.get();
    }
    Trigger begin = trigger.identified();
    earlier =
        services
            .database()
            .write(sql -> {
              Optional<String> same = wish.flatMap(it -> keys.claim(it, begin.runId()));
              if (same.isEmpty()) {
                log.start(definition, shown, caller, begin);
              }
              return same;
            });
    if (earlier.isPresent()) {
      return new Started(log.get(earlier.get(), caller), true);
    }
    return started(way.apply(run(action, checked.values(), caller, begin)), wish);
  }

  /** What has found no room begins when the request is sent again. */
  private Started started(ActionExecution run, Optional<OnceKeys.Wish> wish) {
    if (run.foundNoRoom()) {
      wish.ifPresent(keys::release);
    }
    return new Started(run, false);
  }

  private ActionRun run(Action action, Values input, Caller caller, Trigger trigger) {
    ActionDefinition definition = action.definition();
    String id = trigger.runId();
    Scope scope = new Scope(caller, definition.scope());
    ActionServices taken = services.forAction(definition.id(), trigger);
    ActionContext context = new ActionContext(id, definition, input, scope, taken);
    return new ActionRun(id, action, context, services, place);
  }

  /**
   * Ends a run that is under way, in whichever process. Members may end what they have started
   * themselves, administrators all.
   *
   * @throws HttpProblem if the caller may not see or end it, or it is over
   */
  public void cancel(String id, Caller caller) {
    ActionExecution run = log.get(id, caller);
    if (!run.mayBeCancelledBy(caller)) {
      throw new Forbidden(
          "“%s” was not started by you but by the app. Ask an administrator to cancel it."
              .formatted(run.actionName()));
    }
    if (underWay.end(id, caller.userId())) {
      return;
    }
    log.closeCutOff();
    if (!cancellations.askForAction(id, caller)) {
      throw new Conflict("The run of “%s” is over already.".formatted(run.actionName()));
    }
  }

  /** Who wants runs to end. */
  public Cancellations cancellations() {
    return cancellations;
  }

  /** Ends those runs at once that are to end; otherwise that takes a second. */
  public void endWanted() {
    underWay.endWanted();
  }

  /** Notes that a step of a schedule is not run, and why. */
  public ActionExecution leaveOut(
      String actionId, RawInput input, Caller caller, Trigger trigger, String why) {
    ActionDefinition definition = definition(actionId).orElseThrow();
    Values given =
        input
            .checkedBy(Validation.complete(definition.parameters()))
            .values()
            .settled(services.database().clock());
    String id = log.start(definition, masked(definition, given), caller, trigger);
    return log.finish(id, Ending.refused(why));
  }

  private static Optional<OnceKeys.Wish> wish(String actionId, Caller caller, Trigger trigger) {
    return Optional.ofNullable(trigger.key())
        .map(key -> new OnceKeys.Wish(caller, "action/" + actionId, key));
  }

  private static Optional<HttpProblem> refusal(
      ActionDefinition action, Checked checked, Caller caller) {
    if (!action.audience().admits(caller.role())) {
      return Optional.of(
          new Forbidden("Only administrators may run “%s”.".formatted(action.label())));
    }
    return checked.isValid() ? Optional.empty() : Optional.of(new Invalid(checked.errors()));
  }

  private static ObjectNode masked(ActionDefinition action, Values input) {
    Map<String, Object> shown = new LinkedHashMap<>(input.asMap());
    ActionRun.secrets(action)
        .forEach(field -> shown.computeIfPresent(field.name(), (n, v) -> Redaction.MASK));
    return Json.MAPPER.valueToTree(shown);
  }

  /** What waits for its next attempt ends now: the app is about to stop. */
  public void rest() {
    underWay.rest();
  }

  /** Lets end the runs that go on by themselves, as long as there is time. */
  public void await(StopTime time) {
    underWay.await(time);
  }

  @Override
  public void close() {
    underWay.close();
  }
}
