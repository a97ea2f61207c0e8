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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends the owner one e-mail when a child has missed three lessons in a row without excuse. */
public final class SendMissedLessonAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-missed-lesson-alerts", "Tell the owner of missed lessons")
        .description(
            "Sends the owner one e-mail when a child has missed three lessons in a row without"
                + " excuse.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Check for missed lessons",
            "Send the alerts about missed lessons",
            "Who missed three lessons in a row?")
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
    int mailsSent = 0;
    int rowsWaiting = 0;
    for (Child child : app.children().all()) {
      RowsHandled handled = app.together(() -> handleRows(app, child));
      mailsSent += handled.mailsSent();
      rowsWaiting += handled.rowsWaiting();
    }
    String message = "E-mails about missed lessons sent: " + mailsSent;
    if (rowsWaiting > 0) {
      message += "; rows still to be reported once e-mail is connected: " + rowsWaiting;
      app.log(
          "E-mail is not connected, rows of missed lessons still to be reported: " + rowsWaiting);
    }
    return ActionResult.of(message + ".").with("sent", mailsSent).with("waiting", rowsWaiting);
  }

  private record RowsHandled(int mailsSent, int rowsWaiting) {}

  private static RowsHandled handleRows(AppContext app, Child child) {
    int mailsSent = 0;
    int rowsWaiting = 0;
    for (List<LocalDate> row : rowsWithoutExcuse(app, child)) {
      Optional<MissedLessonAlert> alert = alertOf(app, child, row);
      if (alert.isPresent()) {
        extendAlert(app, child, alert.get(), row);
      } else if (app.email().isConnected()) {
        mailsSent += reportRow(app, child, row);
      } else {
        rowsWaiting++;
      }
    }
    return new RowsHandled(mailsSent, rowsWaiting);
  }

  private static List<List<LocalDate>> rowsWithoutExcuse(AppContext app, Child child) {
    Set<LocalDate> excusedDays =
        app.absences().findByChild(child.id()).stream()
            .map(Absence::lessonDate)
            .collect(Collectors.toSet());
    List<Attendance> lessons =
        app.attendances().findByChild(child.id()).stream()
            .sorted(Comparator.comparing(Attendance::lessonDate))
            .toList();
    List<List<LocalDate>> rows = new ArrayList<>();
    List<LocalDate> row = new ArrayList<>();
    for (Attendance lesson : lessons) {
      if (lesson.came() || excusedDays.contains(lesson.lessonDate())) {
        row = new ArrayList<>();
      } else {
        if (row.isEmpty()) {
          rows.add(row);
        }
        row.add(lesson.lessonDate());
      }
    }
    return rows.stream().filter(found -> found.size() >= 3).toList();
  }

  private static Optional<MissedLessonAlert> alertOf(
      AppContext app, Child child, List<LocalDate> row) {
    return app.missedLessonAlerts().findByChild(child.id()).stream()
        .filter(alert -> lessonsCovered(alert, row) >= 3)
        .min(
            Comparator.comparing(MissedLessonAlert::firstLessonDate)
                .thenComparing(MissedLessonAlert::id));
  }

  private static long lessonsCovered(MissedLessonAlert alert, List<LocalDate> row) {
    return row.stream()
        .filter(
            day -> !day.isBefore(alert.firstLessonDate()) && !day.isAfter(alert.lastLessonDate()))
        .count();
  }

  private static void extendAlert(
      AppContext app, Child child, MissedLessonAlert alert, List<LocalDate> row) {
    LocalDate first =
        row.getFirst().isBefore(alert.firstLessonDate()) ? row.getFirst() : alert.firstLessonDate();
    LocalDate last =
        row.getLast().isAfter(alert.lastLessonDate()) ? row.getLast() : alert.lastLessonDate();
    if (first.equals(alert.firstLessonDate()) && last.equals(alert.lastLessonDate())) {
      return;
    }
    app.missedLessonAlerts()
        .update(alert.id(), MissedLessonAlert.draft().firstLessonDate(first).lastLessonDate(last));
    app.log(
        child.name()
            + ": the row reported before now goes from "
            + first
            + " to "
            + last
            + ", no new e-mail");
  }

  private static int reportRow(AppContext app, Child child, List<LocalDate> row) {
    app.missedLessonAlerts()
        .create(
            MissedLessonAlert.draft()
                .child(child.id())
                .firstLessonDate(row.getFirst())
                .lastLessonDate(row.getLast()));
    String lessons = row.size() == 3 ? "three" : String.valueOf(row.size());
    String subject = child.name() + " missed " + lessons + " lessons in a row without excuse";
    String text = mailText(app, child, subject, row);
    List<String> owners = app.administrators();
    for (String owner : owners) {
      app.email().send(owner, subject, text);
    }
    app.log(
        subject + " (" + row.getFirst() + " to " + row.getLast() + "), e-mails: " + owners.size());
    return owners.size();
  }

  private static String mailText(AppContext app, Child child, String subject, List<LocalDate> row) {
    DateTimeFormatter dayFormat = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    String days =
        row.stream().map(day -> "- " + day.format(dayFormat)).collect(Collectors.joining("\n"));
    return subject
        + ".\n\nTeacher: "
        + app.nameOf(child.teacher()).orElse("unknown")
        + "\n\nMissed lessons:\n"
        + days
        + "\n";
  }
}
