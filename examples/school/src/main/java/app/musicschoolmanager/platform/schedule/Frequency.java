package app.musicschoolmanager.platform.schedule;

import java.time.Duration;

/** How often a schedule runs, measured from the start of its last run unless by a calendar. */
public enum Frequency {
  HOURLY(Duration.ofHours(1)),
  DAILY(Duration.ofHours(24)),
  WEEKLY(Duration.ofDays(7)),
  MONTHLY(Duration.ofDays(30));

  private final Duration interval;

  Frequency(Duration interval) {
    this.interval = interval;
  }

  public Duration interval() {
    return interval;
  }
}
