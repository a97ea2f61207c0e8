package app.gardentoolrental.schedule;

import app.gardentoolrental.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule DAILY_RETURN_REMINDERS =
      Schedule.daily("daily-return-reminders", "Tägliche Erinnerungen")
          .description(
              "Verschickt jeden Tag die Erinnerungen für Ausleihen, die morgen enden oder"
                  + " überfällig sind.")
          .run("send-return-reminders")
          .build();

  public static final Schedule MONTHLY_BOARD_OVERVIEW =
      Schedule.monthly("monthly-board-overview", "Monatliche Übersicht")
          .description(
              "Verschickt jeden Monat die Übersicht über den vergangenen Monat an den Vorstand.")
          .run("send-monthly-overview")
          .build();

  public static final Schedule HOURLY_LENT_UNTIL_REFRESH =
      Schedule.hourly("hourly-lent-until-refresh", "Stündlicher Abgleich des Verleihstands")
          .description(
              "Bringt jede Stunde bei allen Geräten das Datum „Verliehen bis“ auf den Stand der"
                  + " Ausleihen.")
          .run("refresh-lent-until")
          .build();

  public static final List<Schedule> ALL =
      List.of(DAILY_RETURN_REMINDERS, MONTHLY_BOARD_OVERVIEW, HOURLY_LENT_UNTIL_REFRESH);

  private Schedules() {}
}
