package app.musicschool.report;

import app.musicschool.platform.model.Values;
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

  public ReportDraft practice(Long value) {
    return set("practice", value);
  }

  public ReportDraft rhythm(Long value) {
    return set("rhythm", value);
  }

  public ReportDraft hearing(Long value) {
    return set("hearing", value);
  }

  public ReportDraft text(String value) {
    return set("text", value);
  }

  public ReportDraft state(Report.State value) {
    return set("state", value == null ? null : value.value());
  }

  public ReportDraft firstParentInformedAt(Instant value) {
    return set("firstParentInformedAt", value);
  }

  public ReportDraft secondParentInformedAt(Instant value) {
    return set("secondParentInformedAt", value);
  }

  Values values() {
    return values;
  }

  private ReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
