package app.musicschoolmanager.missedlessonsalert;

import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A new {@link MissedLessonsAlert}, or a change to one: only what is set here is written. */
public final class MissedLessonsAlertDraft {
  private Values values = Values.none();

  MissedLessonsAlertDraft() {}

  public MissedLessonsAlertDraft child(String value) {
    return set("child", value);
  }

  public MissedLessonsAlertDraft firstMissedDay(LocalDate value) {
    return set("firstMissedDay", value);
  }

  public MissedLessonsAlertDraft lastMissedDay(LocalDate value) {
    return set("lastMissedDay", value);
  }

  public MissedLessonsAlertDraft sentAt(Instant value) {
    return set("sentAt", value);
  }

  Values values() {
    return values;
  }

  private MissedLessonsAlertDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
