package app.gardentoollending.schedule;

import app.gardentoollending.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule DAILY_RETURN_REMINDERS =
      Schedule.daily("daily-return-reminders", "Tägliche Erinnerungen")
          .description(
              "Verschickt jeden Tag von selbst die Erinnerungen zu Ausleihen, die morgen enden oder"
                  + " überfällig sind.")
          .run("send-return-reminders")
          .build();

  public static final Schedule MONTHLY_BOARD_REPORT =
      Schedule.monthly("monthly-board-report", "Monatliche Übersicht")
          .description(
              "Schickt dem Vorstand jeden Monat von selbst die Übersicht über den vergangenen"
                  + " Monat.")
          .run("send-monthly-report")
          .build();

  public static final List<Schedule> ALL = List.of(DAILY_RETURN_REMINDERS, MONTHLY_BOARD_REPORT);

  private Schedules() {}
}
