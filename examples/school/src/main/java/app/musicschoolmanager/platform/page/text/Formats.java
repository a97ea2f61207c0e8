package app.musicschoolmanager.platform.page.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers, dates and times as people write them in the app's language and time zone.
 *
 * @param currency what money is counted in; null if nobody says so
 */
public record Formats(Locale locale, ZoneId zone, Currency currency) {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final BigDecimal SMALL = BigDecimal.valueOf(1000);
  private static final long GROUPED = 10_000;
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;

  /** In a language, with times in UTC. */
  public Formats(Locale locale) {
    this(locale, UTC);
  }

  /** With money in no currency. */
  public Formats(Locale locale, ZoneId zone) {
    this(locale, zone, null);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A whole number that may be no amount: nobody writes the year 2026 as 2,026. */
  public String integer(long value) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    format.setGroupingUsed(Math.abs(value) >= GROUPED);
    return format.format(value);
  }

  /** A number with exactly so many decimals. */
  public String number(BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** An amount of money with exactly so many decimals, and what it is counted in. */
  public String money(BigDecimal value, int decimals) {
    if (currency == null) {
      return number(value, decimals);
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** What money is counted in, as people write it; empty if nobody says so. */
  public String currencySign() {
    return currency == null ? "" : currency.getSymbol(locale);
  }

  /** A number in as few characters as tell its size, for where there is little room. */
  public String brief(BigDecimal value) {
    if (value.abs().compareTo(SMALL) < 0) {
      return number(value, value.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** The short name of a month. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLL", locale).format(month);
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  public String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(moment.atZone(zone))
        + " "
        + zoneName(moment);
  }

  /** What the zone is called at a moment, such as CET or CEST. */
  public String zoneName(Instant moment) {
    return DateTimeFormatter.ofPattern("z", locale).format(moment.atZone(zone));
  }

  /**
   * A number as it stands in a form: without separators of thousands, which only get in the way.
   */
  public String typed(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return format.format(value);
  }

  /** A date and time without a zone, as it was typed if it cannot be read. */
  public String local(String typed) {
    try {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(locale)
          .format(LocalDateTime.parse(typed));
    } catch (DateTimeException e) {
      return typed;
    }
  }

  /** The zone as people know it, such as Berlin or UTC. */
  public String zoneCity() {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** The zone's offset at a moment, such as {@code +01:00}. */
  public String offset(Instant moment) {
    return zone.getRules().getOffset(moment).getId();
  }

  /** A time that the clocks pass twice, told apart by the name of its offset. */
  public String offset(String local, ZoneOffset offset) {
    return moment(LocalDateTime.parse(local).toInstant(offset)) + " (UTC" + offset.getId() + ")";
  }

  public NumberReader numbers() {
    return new NumberReader(locale);
  }

  public TimeReader times() {
    return new TimeReader(locale, zone);
  }

  /** Reads what people type of days, as seen from one of them. */
  public DayFinder days(LocalDate today) {
    return new DayFinder(locale, today);
  }

  /** How long something took. */
  public String duration(long millis) {
    if (millis < SECOND) {
      return number(millis) + " ms";
    }
    return millis < MINUTE
        ? number(BigDecimal.valueOf(millis).movePointLeft(3), 1) + " s"
        : number(millis / MINUTE) + " min " + millis % MINUTE / SECOND + " s";
  }

  /** How much space a file takes. */
  public String size(long bytes) {
    if (bytes < 1000) {
      return number(bytes) + " B";
    }
    return bytes < 1_000_000
        ? number(BigDecimal.valueOf(bytes).movePointLeft(3), 1) + " kB"
        : number(BigDecimal.valueOf(bytes).movePointLeft(6), 1) + " MB";
  }
}
