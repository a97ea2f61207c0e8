package dev.offshoot.spec.business;

import dev.offshoot.spec.FieldType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a moment that is reckoned from another one: {@code today+14d}, {@code
 * collectOn-1d@18:00}, {@code startsAt + length * 1min}.
 *
 * @param base {@code today}, {@code now} or the name of a field
 * @param unit d, w, m, y, h or min; null if it is the base itself
 * @param factor the name of a number field, or null
 * @param at the time of its day, or null
 */
public record Moment(String base, String unit, String factor, String at) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<base>[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?)"
              + "(\\s*(?<sign>[+-])\\s*((?<factor>[a-z][A-Za-z0-9]*)\\s*\\*\\s*)?"
              + "(?<amount>[0-9]{1,5})\\s*(?<unit>min|[dwmyh]))?"
              + "(\\s*@\\s*(?<at>([01][0-9]|2[0-3]):[0-5][0-9]))?\\s*");

  /** What the text says, if it has the form of a moment. */
  public static Optional<Moment> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Moment(
                parts.group("base"), parts.group("unit"), parts.group("factor"), parts.group("at")))
        : Optional.empty();
  }

  /** What the text says, if that goes on with the clock. */
  public static Optional<Moment> moving(String text) {
    return read(text).filter(Moment::isMoving);
  }

  /** Whether it goes on with the clock. */
  public boolean isMoving() {
    return isMoving(base);
  }

  /** Whether a name stands for the time itself. */
  public static boolean isMoving(String name) {
    return "today".equals(name) || "now".equals(name);
  }

  /** Whether it is a field and nothing else. */
  public boolean isPlain() {
    return unit == null && at == null;
  }

  /** What the base is, if that is no field. */
  public FieldType movingType() {
    return base.equals("today") ? FieldType.DATE : FieldType.DATETIME;
  }

  /** What it is if the base is this; nothing if it cannot be reckoned from it. */
  public Optional<FieldType> type(FieldType ofBase) {
    boolean time = ofBase == FieldType.DATE || ofBase == FieldType.DATETIME;
    boolean passing = "h".equals(unit) || "min".equals(unit);
    return time && !(passing && ofBase == FieldType.DATE)
        ? Optional.of(at == null ? ofBase : FieldType.DATETIME)
        : Optional.empty();
  }
}
