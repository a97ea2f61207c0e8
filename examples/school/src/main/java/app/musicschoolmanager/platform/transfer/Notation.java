package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.transfer.CsvFile.Row;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers and dates are written throughout a file. One cell may mean two things; all of them
 * together mostly tell.
 *
 * @param point the sign between whole and decimals
 * @param days whether 03.04. is in April; unknown until something in the file shows it
 */
public record Notation(char point, Days days) {
  static final Pattern DAY =
      Pattern.compile("(\\d{1,2})([./-]) ?(\\d{1,2})[./-] ?(\\d{4}|\\d{2})(?=\\D|$)");
  private static final Set<FieldType> NUMBERS = EnumSet.of(FieldType.DECIMAL, FieldType.MONEY);
  private static final Set<FieldType> DATES =
      EnumSet.of(FieldType.DATE, FieldType.DATETIME, FieldType.REFERENCE);
  private static final int MONTHS = 12;
  private static final int THOUSANDS = 3;

  /** What comes first in a date. */
  public enum Days {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** What the cells of a file tell; where they tell nothing, what its language would write. */
  public static Notation guessed(CsvFile file, ColumnMap columns, Locale locale) {
    int commas = 0;
    int dayFirst = 0;
    for (int i = 0; i < columns.fields().size(); i++) {
      Optional<Field> field = columns.fields().get(i);
      for (Row row : field.isEmpty() ? List.<Row>of() : file.rows()) {
        commas += NUMBERS.contains(field.get().type()) ? comma(row.cell(i).strip()) : 0;
        dayFirst += DATES.contains(field.get().type()) ? dayFirst(row.cell(i).strip()) : 0;
      }
    }
    return new Notation(point(commas, file.delimiter(), locale), days(dayFirst));
  }

  private static char point(int commas, char delimiter, Locale locale) {
    if (commas != 0 || delimiter == ',') {
      return commas > 0 ? ',' : '.';
    }
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
  }

  private static Days days(int dayFirst) {
    if (dayFirst == 0) {
      return Days.UNKNOWN;
    }
    return dayFirst > 0 ? Days.DAY_FIRST : Days.MONTH_FIRST;
  }

  /** 1 if only a decimal comma makes sense of it, -1 if only a point does, else 0. */
  private static int comma(String number) {
    int comma = number.lastIndexOf(',');
    int dot = number.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      return comma > dot ? 1 : -1;
    }
    return comma >= 0 ? decides(number, ',', comma) : dot >= 0 ? -decides(number, '.', dot) : 0;
  }

  private static int decides(String number, char sign, int at) {
    if (number.indexOf(sign) != at) {
      return -1; // twice: it separates thousands
    }
    return number.length() - at - 1 == THOUSANDS ? 0 : 1;
  }

  private static int dayFirst(String date) {
    Matcher day = DAY.matcher(date);
    if (!day.lookingAt()) {
      return 0;
    }
    boolean first = Integer.parseInt(day.group(1)) > MONTHS;
    boolean second = Integer.parseInt(day.group(3)) > MONTHS;
    // Nobody writes the month first with full stops.
    return first || (day.group(2).equals(".") && !second) ? 1 : second ? -1 : 0;
  }
}
