package app.gardentoollending.platform.action;

import app.gardentoollending.platform.action.ActionLog.Ending;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.call.CallLog;
import app.gardentoollending.platform.call.OutboundCall;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldError;
import app.gardentoollending.platform.model.FieldType;
import app.gardentoollending.platform.model.Scope;
import app.gardentoollending.platform.model.Validation;
import app.gardentoollending.platform.model.Validation.Checked;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.once.OnceKeys;
import app.gardentoollending.platform.user.People;
import app.gardentoollending.platform.user.People.Person;
import app.gardentoollending.platform.web.Forbidden;
import app.gardentoollending.platform.web.HttpProblem;
import app.gardentoollending.platform.web.Invalid;
import app.gardentoollending.platform.web.Json;
import app.gardentoollending.platform.web.NotFound;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to run an action, whoever asks: is the caller allowed to, is the input right, whose
 * data may it touch, does it end in time. Every attempt leaves a row in the {@link ActionLog}.
 */
public final class ActionRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ActionRunner.class);
  private static final int MAX_RESULT = 256 * 1024;

  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final ActionServices services;
  private final ActionLog log;
  private final ActionThreads threads;
  private final OnceKeys keys;

  public ActionRunner(List<Action> all, ActionServices services) {
    all.forEach(action -> actions.put(action.definition().id(), action));
    this.services = services;
    this.log = new ActionLog(services.database(), all.stream().map(Action::definition).toList());
    this.threads = new ActionThreads(services.database());
    this.keys = new OnceKeys(services.database());
    log.closeCutOff();
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
    Action action = actions.get(actionId);
    if (action == null) {
      throw new NotFound("There is no action " + actionId + ".");
    }
    ActionDefinition definition = action.definition();
    Optional<OnceKeys.Wish> wish = wish(actionId, caller, trigger);
    Optional<String> earlier =
        admits(actionId, caller) ? wish.flatMap(keys::begun) : Optional.empty();
    if (earlier.isPresent()) {
      return new Started(log.get(earlier.get(), caller), true);
    }
    Checked checked =
        named(definition, input.checkedBy(Validation.complete(definition.parameters())), caller);
    ObjectNode shown = masked(definition, checked.values());
    Optional<HttpProblem> refusal = refusal(definition, checked, caller);
    if (refusal.isPresent()) {
      String id = log.start(definition, shown, caller, trigger);
      log.finish(id, new Ending(null, FailureText.of(refusal.get()), null, 0L));
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
    return new Started(execute(action, checked.values(), caller, begin), false);
  }

  /** Notes that a step of a schedule is not run, and why. */
  public ActionExecution leaveOut(
      String actionId, RawInput input, Caller caller, Trigger trigger, String why) {
    ActionDefinition definition = definition(actionId).orElseThrow();
    Values given = input.checkedBy(Validation.complete(definition.parameters())).values();
    String id = log.start(definition, masked(definition, given), caller, trigger);
    return log.finish(id, new Ending(null, why, null, 0L));
  }

  private static Optional<OnceKeys.Wish> wish(String actionId, Caller caller, Trigger trigger) {
    return Optional.ofNullable(trigger.key())
        .map(key -> new OnceKeys.Wish(caller, "action/" + actionId, key));
  }

  /** With whoever runs it in place of the word for them, and nobody who has no account. */
  private Checked named(ActionDefinition definition, Checked checked, Caller caller) {
    Values values = checked.values();
    List<FieldError> errors = new ArrayList<>(checked.errors());
    for (Field field : definition.parameters()) {
      String id = field.type() == FieldType.PERSON ? values.text(field.name()) : null;
      if (Field.CALLER.equals(id)) {
        values = values.with(field.name(), caller.userId());
      } else if (id != null
          && new People(services.database()).find(id).filter(Person::active).isEmpty()) {
        String message = field.label() + " names nobody who has an active account.";
        errors.add(FieldError.of(field.name(), "person", message));
      }
    }
    return new Checked(values, errors);
  }

  private static Optional<HttpProblem> refusal(
      ActionDefinition action, Checked checked, Caller caller) {
    if (!action.audience().admits(caller.role())) {
      return Optional.of(
          new Forbidden("Only administrators may run “%s”.".formatted(action.label())));
    }
    return checked.isValid() ? Optional.empty() : Optional.of(new Invalid(checked.errors()));
  }

  private ActionExecution execute(Action action, Values input, Caller caller, Trigger trigger) {
    ActionDefinition definition = action.definition();
    String id = trigger.runId();
    Scope scope = new Scope(caller, definition.scope());
    ActionContext context =
        new ActionContext(
            id, definition, input, scope, services.forAction(definition.id(), trigger));
    Redaction redaction = redaction(definition, context.input());
    long start = System.nanoTime();
    String result = null;
    String error = null;
    try {
      ActionThreads.Job job =
          new ActionThreads.Job(
              definition, () -> context.attempts().of(() -> action.run(context)), context::cancel);
      result = redaction.clean(json(run(job, redaction)));
    } catch (Throwable failure) {
      error = redaction.clean(FailureText.of(failure));
      report(id, definition, failure, redaction);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    String lines = redaction.clean(String.join("\n", context.lines()));
    Ending ending = new Ending(result, error, lines.isEmpty() ? null : lines, millis);
    return services
        .database()
        .write(sql -> {
          noteCalls(id, context, redaction);
          return log.finish(id, ending);
        });
  }

  private void noteCalls(String id, ActionContext context, Redaction redaction) {
    CallLog calls = new CallLog(services.database());
    Consumer<OutboundCall> add = call -> calls.add(id, List.of(call.cleaned(redaction::clean)));
    context.calls().close(add).forEach(add);
  }

  /** A token may have been renewed while it ran. */
  private ActionResult run(ActionThreads.Job job, Redaction redaction) throws Throwable {
    try {
      return threads.run(job);
    } finally {
      redaction.learn(services.connections().secrets());
    }
  }

  /** A fault in the code of an action goes to the app's own log as well, without secrets. */
  private static void report(
      String id, ActionDefinition action, Throwable failure, Redaction redaction) {
    if (FailureText.isMeantForUser(failure)) {
      LOG.info(
          "Action {} failed in run {}: {}",
          action.id(),
          id,
          redaction.clean(FailureText.of(failure)));
      return;
    }
    LOG.error(
        "Action {} failed in run {}: {}",
        action.id(),
        id,
        redaction.clean(FailureText.traceOf(failure)));
  }

  private static String json(ActionResult result) {
    if (result == null) {
      throw new ActionFailed("The action gave no result: it must return ActionResult.of(...).");
    }
    try {
      String json = Json.MAPPER.writeValueAsString(result);
      if (json.length() > MAX_RESULT) {
        throw new ActionFailed(
            "Its result has %d characters, and a result may have %d. Return less: counts, or ids."
                .formatted(json.length(), MAX_RESULT));
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new ActionFailed("Its result cannot be written as JSON: " + e.getOriginalMessage());
    }
  }

  private static ObjectNode masked(ActionDefinition action, Values input) {
    Map<String, Object> shown = new LinkedHashMap<>(input.asMap());
    secrets(action)
        .forEach(field -> shown.computeIfPresent(field.name(), (n, v) -> Redaction.MASK));
    return Json.MAPPER.valueToTree(shown);
  }

  private Redaction redaction(ActionDefinition action, Values input) {
    List<String> secrets = new ArrayList<>(services.connections().secrets());
    secrets(action).stream()
        .map(field -> input.text(field.name()))
        .filter(secret -> secret != null)
        .forEach(secrets::add);
    return new Redaction(secrets);
  }

  private static List<Field> secrets(ActionDefinition action) {
    return action.parameters().stream().filter(f -> f.type() == FieldType.SECRET).toList();
  }

  @Override
  public void close() {
    threads.close();
  }
}
