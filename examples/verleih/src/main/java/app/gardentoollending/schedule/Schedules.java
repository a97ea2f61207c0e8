package app.gardentoollending.schedule;

import app.gardentoollending.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule DAILY_LOAN_REMINDERS =
      Schedule.daily("daily-loan-reminders", "Tägliche Erinnerungen")
          .at(8, 0)
          .description(
              "Erinnert jeden Tag um 8 Uhr per E-Mail an Ausleihen, die morgen enden oder"
                  + " überfällig sind.")
          .run("send-loan-reminders")
          .build();

  public static final Schedule MONTHLY_OVERVIEW =
      Schedule.monthly("monthly-overview", "Monatsübersicht für den Vorstand")
          .on(1)
          .at(8, 0)
          .description(
              "Schickt dem Vorstand am Ersten jedes Monats um 8 Uhr die Übersicht über den"
                  + " Vormonat.")
          .run("send-monthly-overview")
          .build();

  public static final List<Schedule> ALL = List.of(DAILY_LOAN_REMINDERS, MONTHLY_OVERVIEW);

  private Schedules() {}
}
