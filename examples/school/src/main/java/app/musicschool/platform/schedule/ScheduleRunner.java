package app.musicschool.platform.schedule;

import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionExecution;
import app.musicschool.platform.action.ActionRunner;
import app.musicschool.platform.action.RawInput;
import app.musicschool.platform.action.Trigger;
import app.musicschool.platform.auth.Caller;
import app.musicschool.platform.config.Logs;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.schedule.Schedule.Step;
import app.musicschool.platform.schedule.ScheduleLog.Begun;
import app.musicschool.platform.user.Users;
import app.musicschool.platform.web.HttpProblem;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs the chain of a schedule, step after step, and keeps the totals. */
public final class ScheduleRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);

  private final ActionRunner actions;
  private final ScheduleLog log;
  private final Users users;

  public ScheduleRunner(ActionRunner actions, ScheduleLog log, Users users) {
    this.actions = actions;
    this.log = log;
    this.users = users;
  }

  /** Runs the schedule to the end of a run that {@link ScheduleLog} has begun. */
  void run(Schedule schedule, Begun begun) {
    long start = System.nanoTime();
    String error = "The run ended on a fault of the app; its log has the details.";
    MDC.put(Logs.REQUEST_ID, begun.id());
    try {
      error = runSteps(schedule, begun).orElse(null);
    } catch (RuntimeException e) {
      LOG.error("Schedule {} failed in run {}", schedule.id(), begun.id(), e);
    } finally {
      log.finish(begun.id(), error, (System.nanoTime() - start) / 1_000_000);
      MDC.remove(Logs.REQUEST_ID);
    }
  }

  /** Runs the steps up to the first that fails, unless it may; says what failed. */
  private Optional<String> runSteps(Schedule schedule, Begun begun) {
    Optional<String> error = Optional.empty();
    ChainResults results = new ChainResults(actions.log().completedSteps(begun.resumed()));
    for (int i = 0; i < schedule.steps().size(); i++) {
      Step step = schedule.steps().get(i);
      Trigger trigger = Trigger.step(begun.id(), i + 1, begun.led());
      Optional<String> failure = runStep(step, trigger, results);
      error = error.or(() -> failure);
      if (failure.isPresent() && !step.continueOnFailure()) {
        return error;
      }
    }
    return error;
  }

  private Optional<String> runStep(Step step, Trigger trigger, ChainResults results) {
    ActionDefinition action = actions.definition(step.actionId()).orElseThrow();
    String where = "Step %d, %s: ".formatted(trigger.stepNumber(), action.label());
    Optional<String> error = Optional.empty();
    for (Caller caller : callers(action)) {
      if (results.isDone(trigger.stepNumber(), step, caller)) {
        continue; // by the run that was cut off, which this one takes up
      }
      Optional<String> failure = runOnce(step, caller, trigger, results).map(where::concat);
      log.count(trigger.scheduleExecutionId(), failure.isEmpty());
      error = error.or(() -> failure);
    }
    return error;
  }

  /** Each user whose own data the action works with, or else the app itself. */
  private List<Caller> callers(ActionDefinition action) {
    if (action.scope() != DataScope.USER_SCOPED) {
      return List.of(Caller.SYSTEM);
    }
    return users.active().stream()
        .filter(user -> action.audience().admits(user.role()))
        .map(user -> new Caller(user.id(), user.email(), user.role()))
        .toList();
  }

  private Optional<String> runOnce(
      Step step, Caller caller, Trigger trigger, ChainResults results) {
    try {
      RawInput input = RawInput.texts(results.input(step, caller));
      ActionExecution execution = actions.run(step.actionId(), input, caller, trigger);
      results.add(execution);
      return Optional.ofNullable(execution.error());
    } catch (ChainResults.Missing missing) {
      RawInput rest = RawInput.texts(step.input());
      return Optional.of(
          actions.leaveOut(step.actionId(), rest, caller, trigger, missing.getMessage()).error());
    } catch (HttpProblem refused) {
      return Optional.of(refused.detail());
    }
  }
}
