package app.musicschoolmanager.schoolsetting;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;

/** The e-mail address at which the owner of the school gets notices. */
public record SchoolSetting(String id, String noticeEmail, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static SchoolSettingDraft draft() {
    return new SchoolSettingDraft();
  }

  static SchoolSetting of(Entry entry) {
    Values values = entry.values();
    return new SchoolSetting(
        entry.id(), values.text("noticeEmail"), entry.createdAt(), entry.updatedAt());
  }
}
