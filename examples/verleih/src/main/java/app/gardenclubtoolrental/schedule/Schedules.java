package app.gardenclubtoolrental.schedule;

import app.gardenclubtoolrental.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule DAILY_LOAN_REMINDERS =
      Schedule.daily("daily-loan-reminders", "Tägliche Erinnerungen")
          .description(
              "Prüft jeden Tag alle offenen Ausleihen und erinnert Mitglieder, deren Ausleihe"
                  + " morgen endet oder überfällig ist.")
          .run("send-loan-reminders")
          .build();

  public static final Schedule MONTHLY_BOARD_OVERVIEW =
      Schedule.monthly("monthly-board-overview", "Monatliche Übersicht")
          .description("Schickt dem Vorstand jeden Monat die Übersicht über den vergangenen Monat.")
          .run("send-monthly-overview")
          .build();

  public static final List<Schedule> ALL = List.of(DAILY_LOAN_REMINDERS, MONTHLY_BOARD_OVERVIEW);

  private Schedules() {}
}
