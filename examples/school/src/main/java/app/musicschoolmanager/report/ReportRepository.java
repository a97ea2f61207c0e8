package app.musicschoolmanager.report;

import app.musicschoolmanager.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Report} records that the acting user may work with. */
public final class ReportRepository {
  private final Records records;

  public ReportRepository(Records records) {
    this.records = records;
  }

  public Optional<Report> find(String id) {
    return records.find(id).map(Report::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Report get(String id) {
    return Report.of(records.get(id));
  }

  /** Oldest first. */
  public List<Report> all() {
    return records.all().stream().map(Report::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Report> findByChild(String value) {
    return records.findBy("child", value).stream().map(Report::of).toList();
  }

  public List<Report> findByTerm(String value) {
    return records.findBy("term", value).stream().map(Report::of).toList();
  }

  public List<Report> findByState(Report.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(Report::of)
        .toList();
  }

  public List<Report> findByChildStatus(Report.ChildStatus value) {
    return records.findBy("childStatus", value == null ? null : value.value()).stream()
        .map(Report::of)
        .toList();
  }

  public Report create(ReportDraft draft) {
    return Report.of(records.create(draft.values()));
  }

  public Report update(String id, ReportDraft draft) {
    return Report.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Report record) {
    return records.link(record.id());
  }
}
