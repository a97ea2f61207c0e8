package app.musicschool.releasedreport;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;

/** A term report that has been released for the parents of the child to read. */
public record ReleasedReport(
    String id,
    String child,
    String term,
    long practiceMark,
    long rhythmMark,
    long hearingMark,
    String text,
    Instant releasedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ReleasedReportDraft draft() {
    return new ReleasedReportDraft();
  }

  static ReleasedReport of(Entry entry) {
    Values values = entry.values();
    return new ReleasedReport(
        entry.id(),
        values.text("child"),
        values.text("term"),
        values.integer("practiceMark"),
        values.integer("rhythmMark"),
        values.integer("hearingMark"),
        values.text("text"),
        values.instant("releasedAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
