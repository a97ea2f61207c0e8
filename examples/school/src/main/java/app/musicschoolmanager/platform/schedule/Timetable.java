package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionRunner;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.live.RunChanged;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.NotFound;
import java.util.List;

/**
 * The schedules as people get to know them. One is there for whoever may run the action of every
 * step: what it is made of, when it runs and how that went say what those actions do.
 */
public record Timetable(List<Schedule> schedules, ActionRunner actions) {

  /** The schedules that are there for a caller. */
  public List<Schedule> of(Caller caller) {
    return schedules.stream().filter(schedule -> isFor(caller, schedule)).toList();
  }

  /** A schedule by its id; what is not there for the caller is answered like what is missing. */
  public Schedule get(String scheduleId, Caller caller) {
    return of(caller).stream()
        .filter(schedule -> schedule.id().equals(scheduleId))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no schedule " + scheduleId + "."));
  }

  /** Whether a schedule is there for a caller. */
  public boolean shows(String scheduleId, Caller caller) {
    return of(caller).stream().anyMatch(schedule -> schedule.id().equals(scheduleId));
  }

  /** What those for whom a schedule is there are told of its run. */
  public RunChanged changed(String scheduleId, String runId, RunChanged.Kind kind) {
    Caller member = new Caller(null, null, Role.MEMBER);
    Audience audience = shows(scheduleId, member) ? Audience.BOTH : Audience.ADMIN;
    return new RunChanged(RunChanged.Of.SCHEDULE, scheduleId, audience, null, runId, kind);
  }

  private boolean isFor(Caller caller, Schedule schedule) {
    return schedule.steps().stream().allMatch(step -> actions.admits(step.actionId(), caller));
  }
}
