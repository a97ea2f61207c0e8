package app.musicschoolmanager.platform.action;

import java.util.Locale;

/** How far a run of an action or a schedule is. */
public enum RunStatus {
  RUNNING,
  COMPLETED,
  FAILED;

  /** As it is stored and as the API spells it. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How far it is in one word, which also tells of a failure whether somebody wanted it. */
  public String wordFor(String cancelledBy) {
    return this == FAILED && cancelledBy != null ? "cancelled" : value();
  }

  public static RunStatus of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
