package app.musicschool.missedlessonalert;

import app.musicschool.platform.model.Values;
import java.time.LocalDate;

/** A new {@link MissedLessonAlert}, or a change to one: only what is set here is written. */
public final class MissedLessonAlertDraft {
  private Values values = Values.none();

  MissedLessonAlertDraft() {}

  public MissedLessonAlertDraft child(String value) {
    return set("child", value);
  }

  public MissedLessonAlertDraft firstLessonDate(LocalDate value) {
    return set("firstLessonDate", value);
  }

  public MissedLessonAlertDraft lastLessonDate(LocalDate value) {
    return set("lastLessonDate", value);
  }

  Values values() {
    return values;
  }

  private MissedLessonAlertDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
