package app.musicschool.action;

import app.musicschool.absence.Absence;
import app.musicschool.attendance.Attendance;
import app.musicschool.child.Child;
import app.musicschool.missedlessonsalert.MissedLessonsAlert;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends the owner one e-mail when a child has missed three lessons in a row without excuse. */
public final class CheckMissedLessons implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("check-missed-lessons", "Check for missed lessons")
        .description(
            "Sends the owner one e-mail when a child has missed three lessons in a row without"
                + " excuse.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .integrations("email")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "check for missed lessons",
            "look for children who missed three lessons",
            "tell me who keeps missing lessons without excuse")
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
    int sent = 0;
    int failed = 0;
    for (Child child : app.children().all()) {
      for (List<LocalDate> row : rowsWithoutAlert(app, child)) {
        if (!connected) {
          app.log("No e-mail about " + child.name() + ": e-mail is not connected.");
          failed++;
          continue;
        }
        Optional<MissedLessonsAlert> alert = noteAlert(app, child, row);
        if (alert.isEmpty()) {
          continue;
        }
        if (mailAdministrators(app, child, row)) {
          app.log(
              "Sent the e-mail about "
                  + child.name()
                  + ": "
                  + row.size()
                  + " lessons missed in a row without excuse.");
          sent++;
        } else {
          app.missedLessonsAlerts().delete(alert.get().id());
          failed++;
        }
      }
    }
    String numbers = "E-mails sent: " + sent + ", failed: " + failed;
    return ActionResult.of(connected ? numbers + "." : numbers + "; e-mail is not connected.")
        .with("sent", sent)
        .with("failed", failed);
  }

  private static List<List<LocalDate>> rowsWithoutAlert(AppContext app, Child child) {
    Set<LocalDate> alertedDates =
        app.missedLessonsAlerts().findByChild(child.id()).stream()
            .map(MissedLessonsAlert::lastDate)
            .collect(Collectors.toSet());
    return missedRows(app, child).stream()
        .filter(row -> Collections.disjoint(row, alertedDates))
        .toList();
  }

  private static List<List<LocalDate>> missedRows(AppContext app, Child child) {
    LocalDate today = app.today();
    Set<LocalDate> excusedDates =
        app.absences().findByChild(child.id()).stream()
            .map(Absence::date)
            .collect(Collectors.toSet());
    List<Attendance> entries =
        app.attendances().findByChild(child.id()).stream()
            .filter(entry -> !entry.date().isAfter(today))
            .sorted(Comparator.comparing(Attendance::date))
            .toList();
    List<List<LocalDate>> rows = new ArrayList<>();
    List<LocalDate> currentRow = new ArrayList<>();
    for (Attendance entry : entries) {
      if (entry.status() == Attendance.Status.CAME || excusedDates.contains(entry.date())) {
        rows.add(currentRow);
        currentRow = new ArrayList<>();
      } else if (entry.status() == Attendance.Status.DID_NOT_COME) {
        currentRow.add(entry.date());
      }
    }
    rows.add(currentRow);
    return rows.stream().filter(row -> row.size() >= 3).toList();
  }

  private static Optional<MissedLessonsAlert> noteAlert(
      AppContext app, Child child, List<LocalDate> row) {
    return app.together(() -> {
      if (!rowsWithoutAlert(app, child).contains(row)) {
        return Optional.<MissedLessonsAlert>empty();
      }
      return Optional.of(
          app.missedLessonsAlerts()
              .create(
                  MissedLessonsAlert.draft()
                      .child(child.id())
                      .firstDate(row.getFirst())
                      .lastDate(row.getLast())
                      .sentAt(app.now())));
    });
  }

  private static boolean mailAdministrators(AppContext app, Child child, List<LocalDate> dates) {
    String finding =
        child.name() + " has missed " + dates.size() + " lessons in a row without excuse";
    DateTimeFormatter dayFormat = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    String text =
        finding
            + ":\n\n"
            + dates.stream()
                .map(date -> "- " + date.format(dayFormat))
                .collect(Collectors.joining("\n"));
    boolean delivered = false;
    for (String address : app.administrators()) {
      try {
        app.email().send(address, finding, text);
        delivered = true;
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
    return delivered;
  }
}
