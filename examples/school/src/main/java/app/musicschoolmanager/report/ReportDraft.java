package app.musicschoolmanager.report;

import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;

/** A new {@link Report}, or a change to one: only what is set here is written. */
public final class ReportDraft {
  private Values values = Values.none();

  ReportDraft() {}

  public ReportDraft child(String value) {
    return set("child", value);
  }

  public ReportDraft term(String value) {
    return set("term", value);
  }

  public ReportDraft practiceMark(long value) {
    return set("practiceMark", value);
  }

  public ReportDraft rhythmMark(long value) {
    return set("rhythmMark", value);
  }

  public ReportDraft hearingMark(long value) {
    return set("hearingMark", value);
  }

  public ReportDraft text(String value) {
    return set("text", value);
  }

  public ReportDraft state(Report.State value) {
    return set("state", value == null ? null : value.value());
  }

  public ReportDraft parentsMailedAt(Instant value) {
    return set("parentsMailedAt", value);
  }

  Values values() {
    return values;
  }

  private ReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
