package app.gardentoollending.clubsetting;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.time.Instant;

/** Die Einstellungen des Vereins, etwa wohin die Monatsübersicht geht. */
public record ClubSetting(String id, String boardEmail, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ClubSettingDraft draft() {
    return new ClubSettingDraft();
  }

  static ClubSetting of(Entry entry) {
    Values values = entry.values();
    return new ClubSetting(
        entry.id(), values.text("boardEmail"), entry.createdAt(), entry.updatedAt());
  }
}
