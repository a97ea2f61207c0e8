package app.musicschoolmanager.reportremark;

import app.musicschoolmanager.platform.model.Values;

/** A new {@link ReportRemark}, or a change to one: only what is set here is written. */
public final class ReportRemarkDraft {
  private Values values = Values.none();

  ReportRemarkDraft() {}

  public ReportRemarkDraft report(String value) {
    return set("report", value);
  }

  public ReportRemarkDraft remark(String value) {
    return set("remark", value);
  }

  Values values() {
    return values;
  }

  private ReportRemarkDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
