package org.example.makerspace.platform.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.example.makerspace.platform.action.ActionLog.Ending;
import org.example.makerspace.platform.action.run.ActionThreads;
import org.example.makerspace.platform.action.run.Cancellations;
import org.example.makerspace.platform.action.run.Redaction;
import org.example.makerspace.platform.action.run.RunCancelled;
import org.example.makerspace.platform.action.run.UnderWay;
import org.example.makerspace.platform.call.CallLog;
import org.example.makerspace.platform.call.OutboundCall;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.web.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of an action that has been begun: what it does, and what is kept of it. */
final class ActionRun implements UnderWay.Run {
  private static final Logger LOG = LoggerFactory.getLogger(ActionRunner.class);
  private static final int MAX_RESULT = 256 * 1024;

  private final Action action;
  private final ActionContext context;
  private final ActionServices services;
  private final String id;
  private final Place place;
  private final Redaction redaction;
  private int linesKept;

  ActionRun(String id, Action action, ActionContext context, ActionServices services, Place place) {
    this.id = id;
    this.action = action;
    this.context = context;
    this.services = services;
    this.place = place;
    this.redaction = new Redaction(services.connections().secrets());
    redaction.learn(given(action.definition(), context.input()));
  }

  /** Where it runs, where it is kept, and where it is said that it is to end. */
  record Place(ActionThreads threads, ActionLog log, Cancellations cancellations) {}

  @Override
  public String id() {
    return id;
  }

  @Override
  public ActionExecution toItsEnd() {
    ActionDefinition definition = action.definition();
    long start = System.nanoTime();
    String result = null;
    String error = null;
    String cancelledBy = null;
    try {
      ActionThreads.Job job =
          new ActionThreads.Job(
              id,
              definition,
              () -> context.attempts().of(() -> action.run(context)),
              context::rest,
              context::cancel);
      result = redaction.clean(json(run(job)));
    } catch (RunCancelled cancelled) {
      cancelledBy = cancelled.by();
      error = place.cancellations().text(cancelledBy);
    } catch (Throwable failure) {
      error = redaction.clean(FailureText.of(failure));
      report(definition, failure);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    return noted(new Ending(result, error, lines(), millis, cancelledBy));
  }

  /** Keeps how it went, also if whoever waits for it has been asked to stop. */
  private ActionExecution noted(Ending ending) {
    boolean interrupted = Thread.interrupted();
    try {
      return services
          .database()
          .write(sql -> {
            noteCalls();
            return place.log().finish(id, ending);
          });
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String lines() {
    String lines = redaction.clean(String.join("\n", context.lines()));
    return lines.isEmpty() ? null : lines;
  }

  @Override
  public void keepLines() {
    int lines = context.lines().size();
    if (lines > linesKept) {
      redaction.learn(services.connections().secrets());
      place.log().keepLines(action.definition(), id, context.caller().userId(), lines());
      linesKept = lines;
    }
  }

  private void noteCalls() {
    CallLog calls = new CallLog(services.database());
    Consumer<OutboundCall> add = call -> calls.add(id, List.of(call.cleaned(redaction::clean)));
    context.calls().close(add).forEach(add);
  }

  /** A token may have been renewed while it ran. */
  private ActionResult run(ActionThreads.Job job) throws Throwable {
    try {
      return place.threads().run(job);
    } finally {
      redaction.learn(services.connections().secrets());
    }
  }

  /** A fault in the code of an action goes to the app's own log as well, without secrets. */
  private void report(ActionDefinition definition, Throwable failure) {
    if (FailureText.isMeantForUser(failure)) {
      LOG.info(
          "Action {} failed in run {}: {}",
          definition.id(),
          id,
          redaction.clean(FailureText.of(failure)));
      return;
    }
    LOG.error(
        "Action {} failed in run {}: {}",
        definition.id(),
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

  private static List<String> given(ActionDefinition action, Values input) {
    return secrets(action).stream()
        .map(field -> input.text(field.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What is not to be read again once it was filled in. */
  static List<Field> secrets(ActionDefinition action) {
    return action.parameters().stream().filter(f -> f.type() == FieldType.SECRET).toList();
  }
}
