package app.musicschool.reportremark;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/** What the owner asks the teacher to change in a report that was given back. */
public record ReportRemark(
    String id, String report, String remark, Instant createdAt, Instant updatedAt) {

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
        entry.createdAt(),
        entry.updatedAt());
  }
}
