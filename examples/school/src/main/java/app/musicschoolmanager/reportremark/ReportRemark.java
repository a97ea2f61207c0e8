package app.musicschoolmanager.reportremark;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;

/** The remark with which a report was given back to the teacher. */
public record ReportRemark(
    String id,
    String report,
    String remark,
    Long remarkWords,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ReportRemarkDraft draft() {
    return new ReportRemarkDraft();
  }

  static ReportRemark of(Entry entry) {
    Values values = entry.values();
    return new ReportRemark(
        entry.id(),
        values.text("report"),
        values.text("remark"),
        values.integer("remarkWords"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
