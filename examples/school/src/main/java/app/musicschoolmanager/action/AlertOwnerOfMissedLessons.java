package app.musicschoolmanager.action;

import app.musicschoolmanager.absence.Absence;
import app.musicschoolmanager.attendance.Attendance;
import app.musicschoolmanager.child.Child;
import app.musicschoolmanager.missedlessonsalert.MissedLessonsAlert;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the owner by e-mail, once, when a child has missed three lessons in a row without excuse.
 */
public final class AlertOwnerOfMissedLessons implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named(
            "alert-owner-of-missed-lessons", "E-mail the owner about missed lessons")
        .description(
            "Tells the owner by e-mail, once, when a child has missed three lessons in a row"
                + " without excuse.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "check for missed lessons",
            "tell me who missed three lessons in a row",
            "send the notices of missed lessons")
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
    List<String> recipients = noticeAddresses(app);
    boolean connected = app.email().isConnected();
    boolean canSend = connected && !recipients.isEmpty();
    int told = 0;
    int waiting = 0;
    for (Child child : app.children().all()) {
      if (missesToTell(app, child).isEmpty()) {
        continue;
      }
      if (!canSend) {
        app.log("No e-mail could be sent about the missed lessons of " + child.name() + ".");
        waiting++;
        continue;
      }
      boolean sent =
          app.together(() -> {
            return tellOwner(app, child, recipients);
          });
      if (sent) {
        told++;
      }
    }
    return ActionResult.of(summary(connected, told, waiting))
        .with("childrenTold", told)
        .with("childrenWaiting", waiting);
  }

  private static List<String> noticeAddresses(AppContext app) {
    String noticeEmail = app.schoolSettings().only().noticeEmail();
    if (noticeEmail == null || noticeEmail.isBlank()) {
      return app.administrators();
    }
    return List.of(noticeEmail);
  }

  private static List<LocalDate> missesToTell(AppContext app, Child child) {
    List<Attendance> latestFirst =
        app.attendances().findByChild(child.id()).stream()
            .sorted(Comparator.comparing(Attendance::day).reversed())
            .toList();
    Set<LocalDate> excusedDays =
        app.absences().findByChild(child.id()).stream()
            .map(Absence::day)
            .collect(Collectors.toSet());
    List<LocalDate> misses = new ArrayList<>();
    LocalDate breakDay = null;
    for (Attendance entry : latestFirst) {
      if (entry.came() || excusedDays.contains(entry.day())) {
        breakDay = entry.day();
        break;
      }
      misses.add(0, entry.day());
    }
    if (misses.size() < 3 || alreadyTold(app, child, breakDay, misses)) {
      return List.of();
    }
    return misses;
  }

  private static boolean alreadyTold(
      AppContext app, Child child, LocalDate breakDay, List<LocalDate> misses) {
    LocalDate firstMiss = misses.get(0);
    LocalDate lastMiss = misses.get(misses.size() - 1);
    return app.missedLessonsAlerts().findByChild(child.id()).stream()
        .filter(alert -> breakDay == null || alert.firstMissedDay().isAfter(breakDay))
        .anyMatch(alert ->
            !alert.firstMissedDay().isAfter(lastMiss)
                && !alert.lastMissedDay().isBefore(firstMiss));
  }

  private static boolean tellOwner(AppContext app, Child child, List<String> recipients) {
    List<LocalDate> misses = missesToTell(app, child);
    if (misses.isEmpty()) {
      return false;
    }
    app.missedLessonsAlerts()
        .create(
            MissedLessonsAlert.draft()
                .child(child.id())
                .firstMissedDay(misses.get(0))
                .lastMissedDay(misses.get(misses.size() - 1))
                .sentAt(app.now()));
    String subject = "Three lessons missed in a row: " + child.name();
    String text = mailText(app, child, misses);
    for (String recipient : recipients) {
      app.email().send(recipient, subject, text);
    }
    app.log(
        "E-mail sent about "
            + misses.size()
            + " lessons that "
            + child.name()
            + " missed in a row without excuse.");
    return true;
  }

  private static String mailText(AppContext app, Child child, List<LocalDate> misses) {
    String days =
        misses.stream().map(day -> "- " + app.text(day)).collect(Collectors.joining("\n"));
    return "Child: "
        + child.name()
        + "\nTeacher: "
        + app.nameOf(child.teacher()).orElse("unknown")
        + "\nLessons missed without excuse:\n"
        + days;
  }

  private static String summary(boolean connected, int told, int waiting) {
    if (!connected) {
      return "E-mail is not connected, so no e-mail was sent; a notice of missed lessons is due for"
          + " "
          + children(waiting)
          + ".";
    }
    if (waiting > 0) {
      return "There is no address for notices, so no e-mail was sent; a notice of missed lessons is"
          + " due for "
          + children(waiting)
          + ".";
    }
    if (told == 0) {
      return "No e-mail was sent: there is no new row of three lessons missed without excuse.";
    }
    return "An e-mail about missed lessons was sent for " + children(told) + ".";
  }

  private static String children(int count) {
    return count == 1 ? "1 child" : count + " children";
  }
}
