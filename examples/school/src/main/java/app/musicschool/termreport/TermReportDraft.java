package app.musicschool.termreport;

import app.musicschool.platform.model.Values;

/** A new {@link TermReport}, or a change to one: only what is set here is written. */
public final class TermReportDraft {
  private Values values = Values.none();

  TermReportDraft() {}

  public TermReportDraft child(String value) {
    return set("child", value);
  }

  public TermReportDraft term(String value) {
    return set("term", value);
  }

  public TermReportDraft practiceMark(Long value) {
    return set("practiceMark", value);
  }

  public TermReportDraft rhythmMark(Long value) {
    return set("rhythmMark", value);
  }

  public TermReportDraft hearingMark(Long value) {
    return set("hearingMark", value);
  }

  public TermReportDraft text(String value) {
    return set("text", value);
  }

  public TermReportDraft state(TermReport.State value) {
    return set("state", value == null ? null : value.value());
  }

  public TermReportDraft remark(String value) {
    return set("remark", value);
  }

  Values values() {
    return values;
  }

  private TermReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
