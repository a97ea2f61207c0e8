package app.musicschoolmanager.platform.model.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far dates and moments go. They are stored and compared as texts, so their years have four
 * digits. What records hold keeps a year away from the end of that, so that the week in which a day
 * lies, and the local time of a moment, can still be told.
 */
public final class TimeRange {
  /** The earliest and the latest that a record can hold. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

  public static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);
  public static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  public static final Instant LAST = Instant.parse("9998-12-31T23:59:59.999Z");

  private static final LocalDate EARLIEST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private TimeRange() {}

  /** Whether a record could hold the day. */
  public static boolean holds(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** The day, or the end of what can be compared if it lies beyond: later than any record's. */
  public static LocalDate comparable(LocalDate day) {
    return day.isBefore(EARLIEST_DAY) ? EARLIEST_DAY : day.isAfter(LATEST_DAY) ? LATEST_DAY : day;
  }

  /** The moment, or the end of what can be compared if it lies beyond. */
  public static Instant comparable(Instant moment) {
    return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
  }
}
