package app.musicschool.action;

import app.musicschool.attendance.Attendance;
import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an entry to tick in front of the teachers for every pupil who has a lesson today. */
public final class PrepareAttendance implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("prepare-attendance", "Prepare today's attendance")
        .description(
            "Puts an entry to tick in front of the teachers for every pupil who has a lesson"
                + " today.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Prepare today's attendance",
            "Create the attendance entries for today",
            "Put today's pupils in front of the teachers")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate today = app.today();
    List<Child> childrenWithNewEntry = app.together(() -> addMissingEntries(app, today));
    int created = childrenWithNewEntry.size();
    app.log("Attendance entries created for " + today + ": " + created);
    return ActionResult.of("Attendance entries created for " + today + ": " + created + ".")
        .with("created", created);
  }

  private static List<Child> addMissingEntries(AppContext app, LocalDate today) {
    Set<String> childrenWithEntry =
        app.attendances().findByDate(today).stream()
            .map(Attendance::child)
            .collect(Collectors.toSet());
    List<Child> childrenWithoutEntry =
        currentPupilsWithLessonOn(app, today).stream()
            .filter(child -> !childrenWithEntry.contains(child.id()))
            .toList();
    for (Child child : childrenWithoutEntry) {
      app.attendances()
          .create(Attendance.draft().child(child.id()).date(today).status(Attendance.Status.OPEN));
    }
    return childrenWithoutEntry;
  }

  private static List<Child> currentPupilsWithLessonOn(AppContext app, LocalDate date) {
    Child.LessonWeekday weekday = Child.LessonWeekday.valueOf(date.getDayOfWeek().name());
    return app.children().findByLessonWeekday(weekday).stream()
        .filter(child -> child.status() == Child.Status.CURRENT)
        .toList();
  }
}
