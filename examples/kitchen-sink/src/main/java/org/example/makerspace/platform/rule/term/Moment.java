package org.example.makerspace.platform.rule.term;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.time.TimeRange;

/**
 * A date or a moment that is reckoned from another one: {@code today+14d}, {@code
 * collectOn-1d@18:00}, {@code startsAt + length * 1min}. Days and what is longer are those of the
 * calendar where the owner lives; hours and minutes simply pass.
 *
 * @param base {@code today}, {@code now} or a field, which may be one of another record
 * @param amount how many units it lies after the base, or before it
 * @param unit null if it is the base itself
 * @param factor a field that says how many times the amount, or null
 * @param at the time of its day, or null for that of the base
 */
public record Moment(String base, long amount, ChronoUnit unit, String factor, LocalTime at) {
  public static final String TODAY = "today";
  public static final String NOW = "now";

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<base>[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?)"
              + "(\\s*(?<sign>[+-])\\s*((?<factor>[a-z][A-Za-z0-9]*)\\s*\\*\\s*)?"
              + "(?<amount>[0-9]{1,5})\\s*(?<unit>min|[dwmyh]))?"
              + "(\\s*@\\s*(?<at>([01][0-9]|2[0-3]):[0-5][0-9]))?\\s*");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "d", ChronoUnit.DAYS,
          "w", ChronoUnit.WEEKS,
          "m", ChronoUnit.MONTHS,
          "y", ChronoUnit.YEARS,
          "h", ChronoUnit.HOURS,
          "min", ChronoUnit.MINUTES);

  /** What the text says, if it has the form of a moment. */
  public static Optional<Moment> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean moved = parts.group("unit") != null;
    long amount = moved ? Long.parseLong(parts.group("sign") + parts.group("amount")) : 0;
    LocalTime at = parts.group("at") == null ? null : LocalTime.parse(parts.group("at"));
    ChronoUnit unit = moved ? UNITS.get(parts.group("unit")) : null;
    return Optional.of(new Moment(parts.group("base"), amount, unit, parts.group("factor"), at));
  }

  /** What the text says, if that goes on with the clock. */
  public static Optional<Moment> moving(String text) {
    return read(text).filter(Moment::isMoving);
  }

  /** Whether it goes on with the clock. */
  public boolean isMoving() {
    return base.equals(TODAY) || base.equals(NOW);
  }

  /** What a default means by now, if it goes on with the clock; any other value as it is. */
  public static Object settled(Object value, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as moments are stored
    return value instanceof Moment moment ? moment.of(name -> null, now, clock.getZone()) : value;
  }

  /** Whether it is a field and nothing else. */
  public boolean isPlain() {
    return unit == null && at == null;
  }

  /** The fields that it is reckoned from. */
  public Stream<String> paths() {
    Stream<String> first = isMoving() ? Stream.of() : Stream.of(base);
    return factor == null ? first : Stream.concat(first, Stream.of(factor));
  }

  /** What the base is, if that is no field. */
  public FieldType movingType() {
    return base.equals(TODAY) ? FieldType.DATE : FieldType.DATETIME;
  }

  /** What it is if the base is this; nothing if it cannot be reckoned from it. */
  public Optional<FieldType> type(FieldType ofBase) {
    boolean time = ofBase == FieldType.DATE || ofBase == FieldType.DATETIME;
    boolean fits = time && (ofBase == FieldType.DATETIME || unit == null || unit.isDateBased());
    return fits ? Optional.of(at == null ? ofBase : FieldType.DATETIME) : Optional.empty();
  }

  /**
   * The date or the moment; nothing as long as a field is empty. Where the calendar ends, it is
   * beyond all that a record can hold, so that comparisons with it still say what is true, and none
   * is filled in.
   */
  public Object of(Function<String, Object> values, Instant now, ZoneId zone) {
    return switch (reckoned(values, now, zone)) {
      case LocalDate day when !isPlain() -> TimeRange.comparable(day);
      case Instant moment when !isPlain() -> TimeRange.comparable(moment);
      case null -> null;
      case Object plain -> plain;
    };
  }

  private Object reckoned(Function<String, Object> values, Instant now, ZoneId zone) {
    Object start =
        switch (base) {
          case TODAY -> LocalDate.ofInstant(now, zone);
          case NOW -> now;
          default -> values.apply(base);
        };
    Object times = factor == null ? (Object) 1L : values.apply(factor);
    if (isPlain() || start == null || times == null) {
      return times == null ? null : start;
    }
    boolean day = start instanceof LocalDate && at == null;
    try {
      ZonedDateTime moved = moved(start, Math.multiplyExact(amount, (long) times), zone);
      ZonedDateTime timed = at == null ? moved : moved.toLocalDate().atTime(at).atZone(zone);
      return day ? (Object) timed.toLocalDate() : timed.toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      boolean later = (amount < 0) == ((long) times < 0);
      Instant end = later ? Instant.MAX : Instant.MIN;
      return day ? (Object) (later ? LocalDate.MAX : LocalDate.MIN) : end;
    }
  }

  private ZonedDateTime moved(Object start, long steps, ZoneId zone) {
    if (start instanceof LocalDate day) {
      return (unit == null ? day : day.plus(steps, unit)).atStartOfDay(zone);
    }
    ZonedDateTime moment = ((Instant) start).atZone(zone);
    return unit == null ? moment : moment.plus(steps, unit);
  }
}
