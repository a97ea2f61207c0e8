package app.musicschool.missedlessonalert;

import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A new {@link MissedLessonAlert}, or a change to one: only what is set here is written. */
public final class MissedLessonAlertDraft {
  private Values values = Values.none();

  MissedLessonAlertDraft() {}

  public MissedLessonAlertDraft child(String value) {
    return set("child", value);
  }

  public MissedLessonAlertDraft firstMissedOn(LocalDate value) {
    return set("firstMissedOn", value);
  }

  public MissedLessonAlertDraft lastMissedOn(LocalDate value) {
    return set("lastMissedOn", value);
  }

  public MissedLessonAlertDraft sentAt(Instant value) {
    return set("sentAt", value);
  }

  Values values() {
    return values;
  }

  private MissedLessonAlertDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
