package com.example.app.platform.page.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers, dates and times as people write them in the app's language. Times are in UTC. */
public record Formats(Locale locale) {
  private static final BigDecimal SMALL = BigDecimal.valueOf(1000);
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A number with exactly so many decimals. */
  public String number(BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
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
            .format(moment.atOffset(ZoneOffset.UTC))
        + " UTC";
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
