package app.musicschoolmanager.platform.db;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The stored form of moments: ISO 8601 in UTC with exactly three decimals, so that text sorts as
 * time does. Written and read by hand, because a page of records has many and the formatters of
 * {@code java.time} take twenty times as long.
 */
public final class Stored {
  private static final int LENGTH = "2026-11-21T03:51:00.000Z".length();
  private static final int NANOS_PER_MILLI = 1_000_000;

  private Stored() {}

  /** What a parameter is in the database. */
  static Object of(Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Boolean flag -> flag ? 1L : 0L;
      case Instant instant -> text(instant);
      case LocalDate date -> date.toString();
      case BigDecimal decimal ->
          throw new IllegalArgumentException(
              "Decimals are stored as scaled whole numbers; scale " + decimal + " first.");
      default ->
          throw new IllegalArgumentException(
              "A " + value.getClass().getName() + " cannot be stored.");
    };
  }

  public static String text(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(LENGTH).append(time.toLocalDate());
    two(text.append('T'), time.getHour());
    two(text.append(':'), time.getMinute());
    two(text.append(':'), time.getSecond());
    int millis = instant.getNano() / NANOS_PER_MILLI;
    two(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
    return text.append('Z').toString();
  }

  public static Instant instant(String text) {
    if (text.length() != LENGTH || !text.endsWith("Z")) {
      return Instant.parse(text);
    }
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    long minute = (day * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
    long second = minute * 60 + number(text, 17, 19);
    return Instant.ofEpochSecond(second, (long) number(text, 20, 23) * NANOS_PER_MILLI);
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
