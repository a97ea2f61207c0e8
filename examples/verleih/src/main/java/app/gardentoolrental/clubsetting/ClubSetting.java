package app.gardentoolrental.clubsetting;

import app.gardentoolrental.platform.model.Entry;
import app.gardentoolrental.platform.model.Values;
import java.time.Instant;

/**
 * Die Einstellungen des Vereins, vor allem die E-Mail-Adresse des Vorstands für die monatliche
 * Übersicht.
 */
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
