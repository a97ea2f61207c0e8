package app.musicschoolmanager.platform.mainapp;

import java.util.Locale;

/** What the app and its main app exchange. */
public enum Part {
  /** What the app is called and how it looks. */
  SETTINGS,
  /** What services take to be connected. */
  CREDENTIALS,
  /** What the app has run. */
  EXECUTIONS;

  /** As it is stored, as it stands in addresses and as the API spells it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Part of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
