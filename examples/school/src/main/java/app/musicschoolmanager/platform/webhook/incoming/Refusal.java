package app.musicschoolmanager.platform.webhook.incoming;

import java.util.Locale;

/** Why a request starts nothing. */
public enum Refusal {
  /** It lacks a header that the service sends. */
  UNSIGNED,
  /** It was signed with another secret, or altered on its way. */
  SIGNATURE,
  /** It was signed too long ago, or the clocks differ. */
  TIME,
  /** Whoever set it up is no active administrator any more. */
  NOBODY,
  /** The app no longer has the action. */
  ACTION,
  /** The data were put back from a back-up before it had run; it may have run since. */
  RESTORED;

  /** As the database and the API say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Refusal of(String word) {
    return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
