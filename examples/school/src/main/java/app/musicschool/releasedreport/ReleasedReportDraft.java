package app.musicschool.releasedreport;

import app.musicschool.platform.model.Values;
import java.time.Instant;

/** A new {@link ReleasedReport}, or a change to one: only what is set here is written. */
public final class ReleasedReportDraft {
  private Values values = Values.none();

  ReleasedReportDraft() {}

  public ReleasedReportDraft child(String value) {
    return set("child", value);
  }

  public ReleasedReportDraft term(String value) {
    return set("term", value);
  }

  public ReleasedReportDraft practiceMark(long value) {
    return set("practiceMark", value);
  }

  public ReleasedReportDraft rhythmMark(long value) {
    return set("rhythmMark", value);
  }

  public ReleasedReportDraft hearingMark(long value) {
    return set("hearingMark", value);
  }

  public ReleasedReportDraft text(String value) {
    return set("text", value);
  }

  public ReleasedReportDraft releasedAt(Instant value) {
    return set("releasedAt", value);
  }

  Values values() {
    return values;
  }

  private ReleasedReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
