package app.shopinventory.platform.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The stored form of moments: ISO 8601 in UTC with exactly three decimals, so that text sorts as
 * time does.
 */
public final class Stored {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Stored() {}

  public static String text(Instant instant) {
    return MILLIS.format(instant);
  }

  public static Instant instant(String text) {
    return Instant.parse(text);
  }
}
