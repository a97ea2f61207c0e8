package app.musicschool.action;

import app.musicschool.absence.Absence;
import app.musicschool.attendance.Attendance;
import app.musicschool.child.Child;
import app.musicschool.missedlessonalert.MissedLessonAlert;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for children who missed three lessons in a row without excuse and e-mails the owner once
 * about each.
 */
public final class AlertMissedLessons implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("alert-missed-lessons", "Check for missed lessons")
        .description(
            "Looks for children who missed three lessons in a row without excuse and e-mails the"
                + " owner once about each.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .integrations("email")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "check for missed lessons",
            "who missed three lessons in a row",
            "send alerts about missed lessons")
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
    boolean connected = app.email().isConnected();
    List<Child> children = app.children().findByStatus(Child.Status.CURRENT_PUPIL);
    int sent = 0;
    int failed = 0;
    for (Child child : children) {
      if (!connected) {
        failed += unreportedRows(app, child).size();
        continue;
      }
      Optional<NewAlert> alert = app.together(() -> noteNextRow(app, child));
      while (alert.isPresent()) {
        if (!mailAdministrators(app, child, alert.get().missedDates())) {
          app.missedLessonAlerts().delete(alert.get().id());
          app.log(
              "No administrator could be e-mailed about "
                  + child.name()
                  + "; the next run tries again.");
          failed++;
          break;
        }
        app.log(
            "E-mailed about "
                + child.name()
                + ": "
                + alert.get().missedDates().size()
                + " missed lessons in a row.");
        sent++;
        alert = app.together(() -> noteNextRow(app, child));
      }
    }
    String numbers =
        "Children checked: "
            + children.size()
            + ", e-mails sent: "
            + sent
            + ", e-mails failed: "
            + failed;
    if (!connected) {
      app.log("E-mail is not connected; e-mails waiting: " + failed + ".");
    }
    String message =
        connected
            ? numbers + "."
            : numbers + "; e-mail is not connected, so the next run tries again.";
    return ActionResult.of(message)
        .with("childrenChecked", children.size())
        .with("emailsSent", sent)
        .with("emailsFailed", failed);
  }

  private record NewAlert(String id, List<LocalDate> missedDates) {}

  private static Optional<NewAlert> noteNextRow(AppContext app, Child child) {
    List<List<LocalDate>> rows = unreportedRows(app, child);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> row = rows.getFirst();
    MissedLessonAlert alert =
        app.missedLessonAlerts()
            .create(
                MissedLessonAlert.draft()
                    .child(child.id())
                    .firstMissedOn(row.getFirst())
                    .lastMissedOn(row.getLast())
                    .sentAt(app.now()));
    return Optional.of(new NewAlert(alert.id(), row));
  }

  private static List<List<LocalDate>> unreportedRows(AppContext app, Child child) {
    List<MissedLessonAlert> alerts = app.missedLessonAlerts().findByChild(child.id());
    return rowsOfThreeOrMore(app, child).stream()
        .filter(row -> alerts.stream().noneMatch(alert -> overlaps(alert, row)))
        .toList();
  }

  private static boolean overlaps(MissedLessonAlert alert, List<LocalDate> row) {
    return !alert.firstMissedOn().isAfter(row.getLast())
        && !alert.lastMissedOn().isBefore(row.getFirst());
  }

  private static List<List<LocalDate>> rowsOfThreeOrMore(AppContext app, Child child) {
    List<List<LocalDate>> rows = new ArrayList<>();
    List<LocalDate> row = new ArrayList<>();
    for (Map.Entry<LocalDate, Boolean> lesson : missedWithoutExcuseByDate(app, child).entrySet()) {
      if (lesson.getValue()) {
        row.add(lesson.getKey());
      } else {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    rows.add(row);
    return rows.stream().filter(found -> found.size() >= 3).toList();
  }

  private static SortedMap<LocalDate, Boolean> missedWithoutExcuseByDate(
      AppContext app, Child child) {
    TreeMap<LocalDate, Boolean> lessons = new TreeMap<>();
    for (Attendance attendance : app.attendances().findByChild(child.id())) {
      lessons.put(attendance.lessonDate(), !attendance.came());
    }
    for (Absence absence : app.absences().findByChild(child.id())) {
      lessons.put(absence.lessonDate(), false);
    }
    return lessons.headMap(app.today(), true);
  }

  private static boolean mailAdministrators(
      AppContext app, Child child, List<LocalDate> missedDates) {
    String subject = "Three missed lessons: " + child.name();
    String text = mailText(app, child, missedDates);
    boolean reached = false;
    for (String address : app.administrators()) {
      try {
        app.email().send(address, subject, text);
        reached = true;
      } catch (Exception failure) {
        app.log(
            "The e-mail about "
                + child.name()
                + " to "
                + address
                + " failed: "
                + failure.getMessage());
      }
    }
    return reached;
  }

  private static String mailText(AppContext app, Child child, List<LocalDate> missedDates) {
    DateTimeFormatter dayFormat = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    String dates =
        missedDates.stream()
            .map(date -> "- " + date.format(dayFormat))
            .collect(Collectors.joining("\n"));
    return child.name()
        + " missed "
        + missedDates.size()
        + " lessons in a row without excuse.\n\n"
        + "Instrument: "
        + instrumentLabel(child.instrument())
        + "\n"
        + "Teacher: "
        + app.nameOf(child.teacher()).orElse("unknown")
        + "\n"
        + "Missed lessons:\n"
        + dates
        + "\n";
  }

  private static String instrumentLabel(Child.Instrument instrument) {
    return switch (instrument) {
      case PIANO -> "Piano";
      case VIOLIN -> "Violin";
      case GUITAR -> "Guitar";
      case SINGING -> "Singing";
    };
  }
}
