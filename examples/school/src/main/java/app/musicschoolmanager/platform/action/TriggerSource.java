package app.musicschoolmanager.platform.action;

import java.util.Locale;

/** What made an action run. */
public enum TriggerSource {
  /** Somebody pressed its button. */
  PAGE,
  /** A program called it. */
  API,
  /** A schedule's turn came. */
  SCHEDULE,
  /** Another service sent something. */
  WEBHOOK;

  /** As it is stored and as the API spells it. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
