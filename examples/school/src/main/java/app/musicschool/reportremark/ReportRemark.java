package app.musicschool.reportremark;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/** A remark with which the owner gave a report back to its teacher. */
public record ReportRemark(
    String id, String report, String text, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ReportRemarkDraft draft() {
    return new ReportRemarkDraft();
  }

  static ReportRemark of(Entry entry) {
    Values values = entry.values();
    return new ReportRemark(
        entry.id(),
        values.text("report"),
        values.text("text"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
