package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.Trigger;
import app.musicschoolmanager.platform.action.run.Cancellations;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.schedule.Schedule.Step;
import app.musicschoolmanager.platform.schedule.ScheduleLog.Begun;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.HttpProblem;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs the chain of a schedule, step after step, and keeps the totals. */
public final class ScheduleRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
  private static final String ENDED = "The run was cancelled before it.";

  private final ActionRunner actions;
  private final Cancellations cancellations;
  private final ScheduleLog log;
  private final Users users;
  private final Gate gate;

  /** The app stops, and what is left of a run is for another one. */
  private static final class CutOff extends Exception {
    private static final long serialVersionUID = 1L;
  }

  ScheduleRunner(ActionRunner actions, ScheduleLog log, Users users, Gate gate) {
    this.actions = actions;
    this.cancellations = actions.cancellations();
    this.log = log;
    this.users = users;
    this.gate = gate;
  }

  /** Runs the schedule to the end of a run that {@link ScheduleLog} has begun. */
  void run(Schedule schedule, Begun begun) {
    long start = System.nanoTime();
    String error = "The run ended on a fault of the app; its log has the details.";
    boolean isCutOff = false;
    MDC.put(Logs.REQUEST_ID, begun.id());
    try {
      error = runSteps(schedule, begun).map(it -> cancelled(begun.id()).orElse(it)).orElse(null);
    } catch (CutOff e) {
      Optional<String> wanted = cancelled(begun.id());
      isCutOff = wanted.isEmpty();
      error = wanted.orElse(null);
    } catch (RuntimeException e) {
      LOG.error("Schedule {} failed in run {}", schedule.id(), begun.id(), e);
    } finally {
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (isCutOff) {
        LOG.info("Run {} of schedule {} is left to another one", begun.id(), schedule.id());
        log.handOver(begun.id(), millis);
      } else {
        log.finish(begun.id(), error, millis);
      }
      MDC.remove(Logs.REQUEST_ID);
    }
  }

  /** Ends the run of the schedule that is under way. */
  void cancel(Schedule schedule, Caller caller) {
    boolean isToEnd =
        log.underWay(schedule.id())
            .filter(run -> cancellations.askForSchedule(run.id(), caller))
            .isPresent();
    if (!isToEnd) {
      throw new Conflict("“%s” is not running.".formatted(schedule.label()));
    }
    actions.endWanted();
  }

  /** What is said of a run that somebody wants to end. */
  private Optional<String> cancelled(String id) {
    return cancellations.ofSchedule(id).map(cancellations::text);
  }

  /** Runs the steps up to the first that fails, unless it may; says what failed. */
  private Optional<String> runSteps(Schedule schedule, Begun begun) throws CutOff {
    Optional<String> error = Optional.empty();
    ChainResults results = new ChainResults(log.progress(begun.resumed()));
    if (!results.areOf(schedule.steps())) {
      return Optional.of(
          "It does not go on where it was cut off: its steps have changed. See what is left to"
              + " do.");
    }
    for (int i = 0; i < schedule.steps().size(); i++) {
      Step step = schedule.steps().get(i);
      Trigger trigger = Trigger.step(begun.id(), i + 1, begun.led());
      Optional<String> failure = runStep(schedule, step, trigger, results);
      error = error.or(() -> failure);
      if (failure.isPresent() && !step.continueOnFailure()) {
        return error;
      }
    }
    return error;
  }

  private Optional<String> runStep(
      Schedule schedule, Step step, Trigger trigger, ChainResults results) throws CutOff {
    ActionDefinition action = actions.definition(step.actionId()).orElseThrow();
    String where = "Step %d, %s: ".formatted(trigger.stepNumber(), action.label());
    Optional<String> error = Optional.empty();
    for (Caller caller : callers(action)) {
      if (results.isDone(trigger.stepNumber(), caller)) {
        continue; // by the run that was cut off, which this one takes up
      }
      if (cancelled(trigger.scheduleExecutionId()).isPresent()) {
        return Optional.of(where + ENDED);
      }
      Optional<String> failure = results.failure(trigger.stepNumber(), caller);
      if (failure.isEmpty()) {
        failure = runOnce(schedule, step, caller, trigger, results);
        log.count(schedule, trigger.scheduleExecutionId(), failure.isEmpty());
      }
      Optional<String> told = failure.map(where::concat);
      error = error.or(() -> told);
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
      Schedule schedule, Step step, Caller caller, Trigger trigger, ChainResults results)
      throws CutOff {
    if (gate.isStopping()) {
      throw new CutOff();
    }
    try {
      RawInput input = RawInput.texts(results.input(step, caller));
      ActionExecution execution = actions.run(step.actionId(), input, caller, trigger);
      if (execution.isCutOff()) {
        log.count(schedule, trigger.scheduleExecutionId(), false);
        throw new CutOff();
      }
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
