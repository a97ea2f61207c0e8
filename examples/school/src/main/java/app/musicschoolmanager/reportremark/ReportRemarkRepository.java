package app.musicschoolmanager.reportremark;

import app.musicschoolmanager.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link ReportRemark} records that the acting user may work with. */
public final class ReportRemarkRepository {
  private final Records records;

  public ReportRemarkRepository(Records records) {
    this.records = records;
  }

  public Optional<ReportRemark> find(String id) {
    return records.find(id).map(ReportRemark::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public ReportRemark get(String id) {
    return ReportRemark.of(records.get(id));
  }

  /** Oldest first. */
  public List<ReportRemark> all() {
    return records.all().stream().map(ReportRemark::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<ReportRemark> findByReport(String value) {
    return records.findBy("report", value).stream().map(ReportRemark::of).toList();
  }

  public ReportRemark create(ReportRemarkDraft draft) {
    return ReportRemark.of(records.create(draft.values()));
  }

  public ReportRemark update(String id, ReportRemarkDraft draft) {
    return ReportRemark.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(ReportRemark record) {
    return records.link(record.id());
  }
}
