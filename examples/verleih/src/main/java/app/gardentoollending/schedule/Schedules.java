package app.gardentoollending.schedule;

import app.gardentoollending.device.DeviceModel;
import app.gardentoollending.loan.LoanModel;
import app.gardentoollending.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule KEEP_LENDING_STATUS =
      Schedule.hourly("keep-lending-status", "Verleihstand aktuell halten")
          .after(LoanModel.MODEL, DeviceModel.MODEL)
          .description(
              "Hält bei den Geräten fest, bis wann sie verliehen sind, sobald sich an einer"
                  + " Ausleihe etwas ändert.")
          .run("sync-lending-status")
          .build();

  public static final Schedule DAILY_LOAN_REMINDERS =
      Schedule.daily("daily-loan-reminders", "Tägliche Erinnerungen")
          .at(8, 0)
          .description(
              "Erinnert jeden Morgen um 8 Uhr die Mitglieder, deren Ausleihe morgen endet oder"
                  + " überfällig ist.")
          .run("send-loan-reminders")
          .build();

  public static final Schedule MONTHLY_BOARD_REPORT =
      Schedule.monthly("monthly-board-report", "Monatsübersicht für den Vorstand")
          .on(1)
          .at(7, 0)
          .description(
              "Schickt dem Vorstand am Ersten jedes Monats die Übersicht über den vorigen Monat.")
          .run("send-monthly-report")
          .build();

  public static final List<Schedule> ALL =
      List.of(KEEP_LENDING_STATUS, DAILY_LOAN_REMINDERS, MONTHLY_BOARD_REPORT);

  private Schedules() {}
}
