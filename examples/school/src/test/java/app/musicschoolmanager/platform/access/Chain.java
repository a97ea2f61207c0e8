package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.schedule.Schedule;
import java.util.List;

/** A schedule by its id, and the actions that it runs. */
record Chain(String id, List<ActionDefinition> actions) {

  static List<Chain> all(AppDefinition app) {
    return app.schedules().stream().map(schedule -> of(schedule, app)).toList();
  }

  /** Every schedule as something that a route is about; nothing in particular if there is none. */
  static List<Subject> subjects(AppDefinition app) {
    List<Subject> subjects = all(app).stream().map(Subject::of).toList();
    return subjects.isEmpty() ? List.of(Subject.NONE) : subjects;
  }

  private static Chain of(Schedule schedule, AppDefinition app) {
    List<String> steps = schedule.steps().stream().map(Schedule.Step::actionId).toList();
    return new Chain(
        schedule.id(),
        app.actions().stream()
            .map(Action::definition)
            .filter(action -> steps.contains(action.id()))
            .toList());
  }

  /** Whether somebody may run all of it. */
  boolean isFor(Person person) {
    return actions.stream().allMatch(action -> action.audience().admits(person.role()));
  }
}
