package app.gardentoollending.platform.page.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and moments as browsers send them and as people write them in a language and a time
 * zone. A time that the clocks skip or pass twice is refused rather than guessed.
 */
public final class TimeReader {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?(\\d{4})");
  private static final int MONTHS = 12;
  private static final int FIRST_YEAR = 1000;

  private final Locale locale;
  private final ZoneId zone;

  public TimeReader(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  /** Reads a date. */
  public Reading date(String typed) {
    String text = typed.strip();
    if (isAmbiguous(text)) {
      return Reading.refused(typed, "ambiguous");
    }
    return Reading.of(parsed(text).map(LocalDate::toString).orElse(typed));
  }

  /**
   * Reads a moment of the zone.
   *
   * @param offset which of the two is meant where the clocks pass a time twice; empty if unsaid
   */
  public Reading moment(String typed, String offset) {
    String text = typed.strip();
    int cut = Math.max(text.indexOf('T'), text.lastIndexOf(' '));
    if (isOffset(text) || cut < 0) {
      return Reading.of(typed);
    }
    String day = text.substring(0, cut).replaceAll(",$", "");
    if (isAmbiguous(day)) {
      return Reading.refused(typed, "ambiguous");
    }
    try {
      Optional<LocalDate> date = parsed(day);
      LocalTime time = LocalTime.parse(text.substring(cut + 1));
      return date.map(on -> moment(typed, on.atTime(time), offset)).orElse(Reading.of(typed));
    } catch (DateTimeException e) {
      return Reading.of(typed);
    }
  }

  private Reading moment(String typed, LocalDateTime local, String offset) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Reading.refused(typed, "gap");
    }
    Optional<ZoneOffset> meant =
        offsets.stream().filter(one -> offsets.size() == 1 || one.getId().equals(offset)).findAny();
    return meant
        .map(one -> Reading.of(local.toInstant(one).toString()))
        .orElse(Reading.refused(typed, "overlap"));
  }

  /** The moment as a browser's control takes it: one with more digits it would leave empty. */
  public String local(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toLocalDateTime().toString();
  }

  /** The offsets between which one has to choose: two where the clocks go back, else none. */
  public List<ZoneOffset> choices(String typed) {
    try {
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(LocalDateTime.parse(typed));
      return offsets.size() > 1 ? offsets : List.of();
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  private static boolean isOffset(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** 03/04/2026 is in March or in April, depending on where English is spoken. */
  private boolean isAmbiguous(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.matches()
        && locale.getLanguage().equals("en")
        && locale.getCountry().isEmpty()
        && Integer.parseInt(numbers.group(1)) <= MONTHS
        && Integer.parseInt(numbers.group(2)) <= MONTHS
        && !numbers.group(1).equals(numbers.group(2));
  }

  private Optional<LocalDate> parsed(String text) {
    return parsed(text, DateTimeFormatter.ISO_LOCAL_DATE)
        .or(() -> numbered(text))
        .or(() -> named(text, FormatStyle.MEDIUM))
        .or(() -> named(text, FormatStyle.LONG));
  }

  private Optional<LocalDate> numbered(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(2));
    int year = Integer.parseInt(numbers.group(3));
    boolean monthFirst = isMonthFirst(locale) ? first <= MONTHS : second > MONTHS;
    try {
      return Optional.of(
          LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a language writes the month before the day. */
  static boolean isMonthFirst(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('M') < pattern.indexOf('d');
  }

  private Optional<LocalDate> named(String text, FormatStyle style) {
    DateTimeFormatter form = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
    // The parser would make the 28th of a 31 February, and year 26 of a 26.
    return parsed(text, form)
        .filter(date -> date.getYear() >= FIRST_YEAR)
        .filter(date -> form.format(date).equalsIgnoreCase(text));
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
