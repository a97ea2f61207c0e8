package app.gardentoollending.monthlyreport;

import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A new {@link MonthlyReport}, or a change to one: only what is set here is written. */
public final class MonthlyReportDraft {
  private Values values = Values.none();

  MonthlyReportDraft() {}

  public MonthlyReportDraft month(LocalDate value) {
    return set("month", value);
  }

  public MonthlyReportDraft loanCount(long value) {
    return set("loanCount", value);
  }

  public MonthlyReportDraft revenue(BigDecimal value) {
    return set("revenue", value);
  }

  public MonthlyReportDraft neverLentDevices(String value) {
    return set("neverLentDevices", value);
  }

  Values values() {
    return values;
  }

  private MonthlyReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
