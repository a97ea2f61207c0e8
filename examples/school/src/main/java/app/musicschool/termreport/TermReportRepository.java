package app.musicschool.termreport;

import app.musicschool.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link TermReport} records that the acting user may work with. */
public final class TermReportRepository {
  private final Records records;

  public TermReportRepository(Records records) {
    this.records = records;
  }

  public Optional<TermReport> find(String id) {
    return records.find(id).map(TermReport::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public TermReport get(String id) {
    return TermReport.of(records.get(id));
  }

  /** Oldest first. */
  public List<TermReport> all() {
    return records.all().stream().map(TermReport::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<TermReport> findByChild(String value) {
    return records.findBy("child", value).stream().map(TermReport::of).toList();
  }

  public List<TermReport> findByTerm(String value) {
    return records.findBy("term", value).stream().map(TermReport::of).toList();
  }

  public List<TermReport> findByState(TermReport.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(TermReport::of)
        .toList();
  }

  public TermReport create(TermReportDraft draft) {
    return TermReport.of(records.create(draft.values()));
  }

  public TermReport update(String id, TermReportDraft draft) {
    return TermReport.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
