package app.musicschoolmanager.platform.schedule;

import java.util.Locale;

/** What made a schedule run. */
public enum TriggerType {
  /** Its time had come. */
  SCHEDULED,
  /** Records had changed that it runs after. */
  CHANGE,
  /** An administrator asked for it. */
  MANUAL;

  /** As it is stored and as the API spells it. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
