package org.example.makerspace.diary;

import org.example.makerspace.platform.model.Values;

/** A new {@link Diary}, or a change to one: only what is set here is written. */
public final class DiaryDraft {
  private Values values = Values.none();

  DiaryDraft() {}

  public DiaryDraft line(String value) {
    return set("line", value);
  }

  public DiaryDraft done(Boolean value) {
    return set("done", value);
  }

  Values values() {
    return values;
  }

  private DiaryDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
