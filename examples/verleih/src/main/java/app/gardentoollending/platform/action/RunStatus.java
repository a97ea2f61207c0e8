package app.gardentoollending.platform.action;

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

  public static RunStatus of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
