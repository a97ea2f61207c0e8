package app.musicschoolmanager.child;

import app.musicschoolmanager.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Child}, or a change to one: only what is set here is written. */
public final class ChildDraft {
  private Values values = Values.none();

  ChildDraft() {}

  public ChildDraft name(String value) {
    return set("name", value);
  }

  public ChildDraft birthday(LocalDate value) {
    return set("birthday", value);
  }

  public ChildDraft instrument(Child.Instrument value) {
    return set("instrument", value == null ? null : value.value());
  }

  public ChildDraft teacher(String value) {
    return set("teacher", value);
  }

  public ChildDraft lessonWeekday(Child.LessonWeekday value) {
    return set("lessonWeekday", value == null ? null : value.value());
  }

  public ChildDraft lessonTime(String value) {
    return set("lessonTime", value);
  }

  public ChildDraft firstParent(String value) {
    return set("firstParent", value);
  }

  public ChildDraft secondParent(String value) {
    return set("secondParent", value);
  }

  public ChildDraft status(Child.Status value) {
    return set("status", value == null ? null : value.value());
  }

  Values values() {
    return values;
  }

  private ChildDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
