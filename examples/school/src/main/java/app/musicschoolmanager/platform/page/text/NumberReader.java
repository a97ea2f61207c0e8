package app.musicschoolmanager.platform.page.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them in a language: in German {@code 1.234,50} and {@code 1234,50}
 * alike. What the language would not write but can mean one thing only is understood too; what can
 * mean two things is refused rather than guessed.
 */
public final class NumberReader {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'\\u2019]");
  private static final Pattern SIGNED = Pattern.compile("[-+]?[0-9.,]+");
  private static final int LONGEST = 60;

  private final char point;
  private final char group;
  private final boolean groups;

  public NumberReader(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    this.point = symbols.getDecimalSeparator() == ',' ? ',' : '.';
    this.group = point == ',' ? '.' : ',';
    this.groups = symbols.getGroupingSeparator() == group;
  }

  /**
   * Reads a number.
   *
   * @param scale how many decimals its field keeps
   */
  public Reading read(String typed, int scale) {
    String text = plain(typed);
    if (text.length() > LONGEST || !SIGNED.matcher(text).matches()) {
      return Reading.of(typed);
    }
    Optional<BigDecimal> own = number(text, point, group);
    Optional<BigDecimal> foreign = number(text, group, point);
    if (own.isEmpty()) {
      return Reading.of(foreign.map(BigDecimal::toPlainString).orElse(typed));
    }
    boolean looseGroup = text.indexOf(group) >= 0 && text.indexOf(point) < 0 && foreign.isPresent();
    return looseGroup && mayMean(foreign.get(), scale)
        ? Reading.refused(typed, "ambiguous")
        : Reading.of(own.get().toPlainString());
  }

  /**
   * Whether a lone separator of thousands may have been meant as the decimal one: if the field
   * keeps that many decimals, or if the language does not separate thousands so.
   */
  private boolean mayMean(BigDecimal foreign, int scale) {
    return !groups || foreign.scale() <= scale;
  }

  private static String plain(String typed) {
    String text = SPACES.matcher(typed.strip()).replaceAll("").replace('\u2212', '-');
    StringBuilder digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = Character.digit(c, 10);
      digits.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return digits.toString();
  }

  private static Optional<BigDecimal> number(String text, char point, char group) {
    String p = Pattern.quote("" + point);
    String g = Pattern.quote("" + group);
    String whole = "([0-9]+|[0-9]{1,3}(" + g + "[0-9]{3})+)";
    boolean fits = text.matches("[-+]?(" + whole + "(" + p + "[0-9]+)?|" + p + "[0-9]+)");
    return fits
        ? Optional.of(new BigDecimal(text.replace("" + group, "").replace(point, '.')))
        : Optional.empty();
  }
}
