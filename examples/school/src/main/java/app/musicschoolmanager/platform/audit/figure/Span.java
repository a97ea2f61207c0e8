package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.audit.Given;
import app.musicschoolmanager.platform.web.BadRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stretch of time that figures are about: whole hours or days where the owner is, so that the
 * figures of its steps add up to its own.
 *
 * @param name {@code 24h}, {@code 7d} or {@code 30d} up to now; null if days were given
 * @param to the first moment after it
 * @param step into what charts divide it
 */
public record Span(String name, Instant from, Instant to, Step step, ZoneId zone) {
  /** The parameters that say which it is. */
  public static final Set<String> PARAMETERS = Set.of("span", "at.from", "at.to");

  /** The spans that end now. */
  public static final List<String> NAMES = List.of("24h", "7d", "30d");

  private static final String OTHERWISE = "7d";
  private static final int HOURS = 24;
  private static final int MONTH = 30;
  private static final int MOST_BY_HOUR = 2;
  private static final int MOST_BY_DAY = 92;
  private static final int MOST = 3660;

  /** One part of a chart. */
  public enum Step {
    HOUR,
    DAY,
    MONTH;

    /** The beginning of the next one. */
    private Instant after(Instant start, ZoneId zone) {
      ZonedDateTime local = start.atZone(zone);
      return switch (this) {
        case HOUR -> start.plus(1, ChronoUnit.HOURS);
        case DAY -> local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        case MONTH ->
            local.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant();
      };
    }
  }

  /** The span that an address asks for, rather by days; that of the last days if by nothing. */
  public static Span of(Given given, Clock clock) {
    LocalDate from = given.day("at.from");
    LocalDate to = given.day("at.to");
    String name = given.oneOf("span", NAMES);
    if (from != null || to != null) {
      LocalDate last = to == null ? LocalDate.now(clock) : to;
      return days(null, from == null ? last.minusDays(MONTH - 1) : from, last, clock.getZone());
    }
    return named(name == null ? OTHERWISE : name, clock);
  }

  private static Span named(String name, Clock clock) {
    ZoneId zone = clock.getZone();
    if (name.equals("24h")) {
      Instant hour = clock.instant().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
      Instant from = hour.minus(HOURS - 1, ChronoUnit.HOURS);
      return new Span(name, from, hour.plus(1, ChronoUnit.HOURS), Step.HOUR, zone);
    }
    LocalDate today = LocalDate.now(clock);
    int days = Integer.parseInt(name, 0, name.length() - 1, 10);
    return days(name, today.minusDays(days - 1), today, zone);
  }

  private static Span days(String name, LocalDate first, LocalDate last, ZoneId zone) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST) {
      throw new BadRequest("The days must be in their order, and at most ten years.");
    }
    Step step = days <= MOST_BY_HOUR ? Step.HOUR : days <= MOST_BY_DAY ? Step.DAY : Step.MONTH;
    Instant from = first.atStartOfDay(zone).toInstant();
    return new Span(name, from, last.plusDays(1).atStartOfDay(zone).toInstant(), step, zone);
  }

  /** Where its steps begin, and at last where it ends. */
  List<Instant> limits() {
    List<Instant> limits = new ArrayList<>();
    for (Instant start = from; start.isBefore(to); start = step.after(start, zone)) {
      limits.add(start);
    }
    limits.add(to);
    return limits;
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return from.atZone(zone).toLocalDate();
  }

  /** Its last day. */
  public LocalDate lastDay() {
    ZonedDateTime end = to.atZone(zone);
    return end.toLocalTime().equals(LocalTime.MIN)
        ? end.toLocalDate().minusDays(1)
        : end.toLocalDate();
  }

  /** As addresses say it. */
  public String query() {
    return name != null ? "span=" + name : "at.from=" + firstDay() + "&at.to=" + lastDay();
  }
}
