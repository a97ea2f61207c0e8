package app.gardentoollending.monthlyreport;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Die Übersicht eines Monats für den Vorstand mit der Zahl der Ausleihen, den Einnahmen und den nie
 * verliehenen Geräten.
 */
public record MonthlyReport(
    String id,
    LocalDate month,
    long loanCount,
    BigDecimal revenue,
    String neverLentDevices,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static MonthlyReportDraft draft() {
    return new MonthlyReportDraft();
  }

  static MonthlyReport of(Entry entry) {
    Values values = entry.values();
    return new MonthlyReport(
        entry.id(),
        values.date("month"),
        values.integer("loanCount"),
        values.decimal("revenue"),
        values.text("neverLentDevices"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
