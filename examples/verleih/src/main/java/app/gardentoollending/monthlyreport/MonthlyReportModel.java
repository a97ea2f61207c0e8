package app.gardentoollending.monthlyreport;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Scoping;
import app.gardentoollending.platform.rule.OnlyOnce;

/**
 * What {@link MonthlyReport} records are made of: their fields, and who may see and change them.
 */
public final class MonthlyReportModel {
  public static final Model MODEL =
      Model.named("monthly-report", "Monatsübersicht", "Monatsübersichten")
          .description(
              "Die Übersicht eines Monats für den Vorstand mit der Zahl der Ausleihen, den"
                  + " Einnahmen und den nie verliehenen Geräten.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.date("month", "Monat").required().help("Der erste Tag des Monats."),
              Field.integer("loanCount", "Zahl der Ausleihen")
                  .required()
                  .min("0")
                  .help("Ausleihen, die in diesem Monat begonnen haben."),
              Field.money("revenue", "Einnahmen")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("Gebühren der in diesem Monat zurückgegebenen Ausleihen in Euro."),
              Field.text("neverLentDevices", "Nie verliehene Geräte")
                  .help("Ein Gerät je Zeile mit Bezeichnung und Inventarnummer."))
          .index("month")
          .rules(
              OnlyOnce.named("one-per-month", "Zu jedem Monat gibt es nur eine Übersicht.")
                  .per(OnlyOnce.Period.MONTH, "month"))
          .display("month")
          .build();

  private MonthlyReportModel() {}
}
