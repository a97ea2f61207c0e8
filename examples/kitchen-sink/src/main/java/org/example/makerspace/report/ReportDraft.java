package org.example.makerspace.report;

import org.example.makerspace.platform.model.Values;

/** A new {@link Report}, or a change to one: only what is set here is written. */
public final class ReportDraft {
  private Values values = Values.none();

  ReportDraft() {}

  public ReportDraft title(String value) {
    return set("title", value);
  }

  public ReportDraft story(String value) {
    return set("story", value);
  }

  public ReportDraft child(String value) {
    return set("child", value);
  }

  public ReportDraft released(boolean value) {
    return set("released", value);
  }

  public ReportDraft onTheWall(boolean value) {
    return set("onTheWall", value);
  }

  Values values() {
    return values;
  }

  private ReportDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
