package app.gardentoollending.monthlyreport;

import app.gardentoollending.platform.record.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link MonthlyReport} records that the acting user may work with. */
public final class MonthlyReportRepository {
  private final Records records;

  public MonthlyReportRepository(Records records) {
    this.records = records;
  }

  public Optional<MonthlyReport> find(String id) {
    return records.find(id).map(MonthlyReport::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public MonthlyReport get(String id) {
    return MonthlyReport.of(records.get(id));
  }

  /** Oldest first. */
  public List<MonthlyReport> all() {
    return records.all().stream().map(MonthlyReport::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<MonthlyReport> findByMonth(LocalDate value) {
    return records.findBy("month", value).stream().map(MonthlyReport::of).toList();
  }

  public MonthlyReport create(MonthlyReportDraft draft) {
    return MonthlyReport.of(records.create(draft.values()));
  }

  public MonthlyReport update(String id, MonthlyReportDraft draft) {
    return MonthlyReport.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
