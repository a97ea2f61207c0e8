package app.musicschoolmanager.schoolsetting;

import app.musicschoolmanager.platform.model.Values;

/** A new {@link SchoolSetting}, or a change to one: only what is set here is written. */
public final class SchoolSettingDraft {
  private Values values = Values.none();

  SchoolSettingDraft() {}

  public SchoolSettingDraft noticeEmail(String value) {
    return set("noticeEmail", value);
  }

  Values values() {
    return values;
  }

  private SchoolSettingDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
