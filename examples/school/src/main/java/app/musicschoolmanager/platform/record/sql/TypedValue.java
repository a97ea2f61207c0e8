package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.page.text.DayFinder;
import app.musicschoolmanager.platform.page.text.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which values of dates, moments and numbers somebody may mean who types what they see of them,
 * whole or begun, in the app's language or as programs write them.
 */
record TypedValue(Formats formats, Clock clock) {
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(\\d{1,2})[:h](\\d{2})(?::\\d{2})?(?:[\\s\\u202f]*([ap])\\.?\\s?m)?.*",
          Pattern.CASE_INSENSITIVE);
  private static final BigInteger LARGEST = BigInteger.TEN.pow(15);
  private static final int NOON = 12;

  /** Values as they are stored, from one to before another. */
  record Span(Object from, Object below) {}

  List<Span> of(Field field, String typed) {
    return switch (field.type()) {
      case DATE ->
          days(typed).stream()
              .map(days -> new Span(days.first().toString(), days.last().plusDays(1).toString()))
              .toList();
      case DATETIME -> moments(field, typed);
      case INTEGER, DECIMAL, MONEY -> numbers(field, typed);
      default -> List.of();
    };
  }

  private List<DayFinder.Span> days(String typed) {
    return formats.days(LocalDate.now(clock)).days(typed);
  }

  private List<Span> moments(Field field, String typed) {
    try {
      Instant moment = OffsetDateTime.parse(typed.strip()).toInstant();
      return List.of(span(field, moment, moment.plusSeconds(1)));
    } catch (DateTimeException e) {
      String spaced = typed.replaceFirst("(?<=\\d)T(?=\\d)", " ");
      Matcher time = TIME.matcher(spaced);
      boolean timed = time.find();
      List<DayFinder.Span> days = days(timed ? spaced.substring(0, time.start()) : spaced);
      return days.stream().map(span -> moments(field, span, timed ? time : null)).toList();
    }
  }

  private Span moments(Field field, DayFinder.Span days, Matcher time) {
    ZoneId zone = formats.zone();
    boolean oneDay = days.first().equals(days.last());
    if (time == null || !oneDay) {
      return span(
          field,
          days.first().atStartOfDay(zone).toInstant(),
          days.last().plusDays(1).atStartOfDay(zone).toInstant());
    }
    Instant begin = days.first().atTime(time(time)).atZone(zone).toInstant();
    return span(field, begin, begin.plus(1, ChronoUnit.MINUTES));
  }

  /** Where the clocks go back, the earlier one of two is meant. */
  private static LocalTime time(Matcher typed) {
    int hour = Integer.parseInt(typed.group(1));
    String half = typed.group(3);
    boolean afternoon = half != null && half.equalsIgnoreCase("p");
    int of24 = half == null ? hour : hour % NOON + (afternoon ? NOON : 0);
    return LocalTime.of(Math.min(of24, 23), Math.min(Integer.parseInt(typed.group(2)), 59));
  }

  private static Span span(Field field, Instant from, Instant below) {
    return new Span(StoredForm.write(field, from), StoredForm.write(field, below));
  }

  /** 20 is the beginning of 2026 and of 20.50, too. */
  private List<Span> numbers(Field field, String typed) {
    int decimals = field.type() == FieldType.INTEGER ? 0 : field.scale();
    BigDecimal number;
    try {
      number = new BigDecimal(formats.numbers().read(typed, decimals).text().strip());
    } catch (NumberFormatException e) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    int more = decimals - Math.max(0, number.scale());
    if (more < 0 || number.precision() - number.scale() > 15) {
      return spans;
    }
    BigInteger begun = number.setScale(Math.max(0, number.scale())).unscaledValue();
    BigInteger next =
        begun.signum() < 0 ? begun.subtract(BigInteger.ONE) : begun.add(BigInteger.ONE);
    int last = number.scale() > 0 || begun.signum() == 0 ? more : 18;
    for (int zeros = more; zeros <= last; zeros++) {
      BigInteger unit = BigInteger.TEN.pow(zeros);
      if (begun.multiply(unit).abs().compareTo(LARGEST) < 0) {
        spans.add(span(begun.multiply(unit), next.multiply(unit)));
      }
    }
    return spans;
  }

  private static Span span(BigInteger from, BigInteger below) {
    return from.compareTo(below) < 0
        ? new Span(from.longValueExact(), below.longValueExact())
        : new Span(below.longValueExact() + 1, from.longValueExact() + 1);
  }
}
