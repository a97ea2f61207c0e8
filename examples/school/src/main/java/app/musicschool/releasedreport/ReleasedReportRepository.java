package app.musicschool.releasedreport;

import app.musicschool.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link ReleasedReport} records that the acting user may work with. */
public final class ReleasedReportRepository {
  private final Records records;

  public ReleasedReportRepository(Records records) {
    this.records = records;
  }

  public Optional<ReleasedReport> find(String id) {
    return records.find(id).map(ReleasedReport::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public ReleasedReport get(String id) {
    return ReleasedReport.of(records.get(id));
  }

  /** Oldest first. */
  public List<ReleasedReport> all() {
    return records.all().stream().map(ReleasedReport::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<ReleasedReport> findByChild(String value) {
    return records.findBy("child", value).stream().map(ReleasedReport::of).toList();
  }

  public List<ReleasedReport> findByTerm(String value) {
    return records.findBy("term", value).stream().map(ReleasedReport::of).toList();
  }

  public ReleasedReport create(ReleasedReportDraft draft) {
    return ReleasedReport.of(records.create(draft.values()));
  }

  public ReleasedReport update(String id, ReleasedReportDraft draft) {
    return ReleasedReport.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
