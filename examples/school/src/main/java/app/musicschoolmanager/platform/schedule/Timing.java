package app.musicschoolmanager.platform.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a schedule's turns come: so long after its last run, or, if a time of day, a weekday or a
 * day of the month is given, at moments of the calendar where the owner is. Of those what is not
 * given is 06:00, Monday and the first.
 *
 * @param at null without a calendar
 * @param weekday null unless weekly by the calendar
 * @param dayOfMonth in a shorter month its last day; null unless monthly by the calendar
 */
public record Timing(Frequency frequency, LocalTime at, DayOfWeek weekday, Integer dayOfMonth) {
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  public Timing {
    if (weekday != null && frequency != Frequency.WEEKLY
        || dayOfMonth != null && frequency != Frequency.MONTHLY
        || at != null && frequency == Frequency.HOURLY) {
      throw new IllegalArgumentException(
          "A time of day is for daily, weekly and monthly schedules, a weekday for weekly, a day of"
              + " the month for monthly ones.");
    }
    if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > 31)) {
      throw new IllegalArgumentException("No month has a day " + dayOfMonth + ".");
    }
    if (at != null || weekday != null || dayOfMonth != null) {
      at = at == null ? MORNING : at;
      if (frequency == Frequency.WEEKLY && weekday == null) {
        weekday = DayOfWeek.MONDAY;
      }
      if (frequency == Frequency.MONTHLY && dayOfMonth == null) {
        dayOfMonth = 1;
      }
    }
  }

  /** Whether its turns are moments of the calendar. */
  public boolean isByCalendar() {
    return at != null;
  }

  /** The first turn after a moment, which without a calendar is the start of the last run. */
  public Instant after(Instant moment, ZoneId zone) {
    if (!isByCalendar()) {
      return moment.plus(frequency.interval());
    }
    LocalDate day = firstDay(moment.atZone(zone).toLocalDate());
    while (!turn(day, zone).isAfter(moment)) {
      day = nextDay(day);
    }
    return turn(day, zone);
  }

  private LocalDate firstDay(LocalDate from) {
    return switch (frequency) {
      case WEEKLY -> from.with(TemporalAdjusters.nextOrSame(weekday));
      case MONTHLY -> dayIn(YearMonth.from(from));
      default -> from;
    };
  }

  private LocalDate nextDay(LocalDate day) {
    return switch (frequency) {
      case WEEKLY -> day.plusWeeks(1);
      case MONTHLY -> dayIn(YearMonth.from(day).plusMonths(1));
      default -> day.plusDays(1);
    };
  }

  private LocalDate dayIn(YearMonth month) {
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  /**
   * A time that the clocks leave out is when they go on; of one that they pass twice, the first.
   */
  private Instant turn(LocalDate day, ZoneId zone) {
    LocalDateTime local = day.atTime(at);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** In a few words, which are the same as long as it is the same timing. */
  @Override
  public String toString() {
    return Stream.of(frequency, weekday, dayOfMonth, at)
        .filter(part -> part != null)
        .map(part -> part.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
