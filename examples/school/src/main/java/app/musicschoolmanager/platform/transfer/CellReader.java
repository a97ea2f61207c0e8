package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Reading;
import app.musicschoolmanager.platform.transfer.Notation.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Turns cells, as people write them, into the form in which the API takes values. */
record CellReader(Formats formats, Notation notation, References references) {
  private static final Set<String> YES =
      Set.of("true", "yes", "y", "1", "x", "ja", "wahr", "oui", "vrai", "sí", "si", "verdadero");
  private static final Set<String> NO =
      Set.of("false", "no", "n", "0", "nein", "falsch", "non", "faux", "falso");
  private static final int TURN_OF_CENTURY = 70;

  /** Reads a cell that is not blank. */
  Reading read(Field field, String cell) {
    String bare = Formula.bare(cell);
    String text = bare.strip();
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY -> new Reading(number(text), null);
      case BOOLEAN -> new Reading(flag(text), null);
      case DATE -> date(text);
      case DATETIME -> moment(text);
      case ENUM -> new Reading(option(field, text), null);
      case REFERENCE, PERSON -> references.meant(field, text, this);
      default -> new Reading(bare, null);
    };
  }

  /** Whether a cell names what a reference holds already. */
  boolean says(Field field, String cell, String id) {
    return cell.strip().equals(id)
        || (id != null && references.isName(field, id, Formula.bare(cell).strip()));
  }

  private String number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0\\u2009\\u202f'\\u2019\\p{Sc}]", "");
    String point = "\\" + notation.point();
    String group = notation.point() == ',' ? "\\." : ",";
    boolean grouped = plain.matches("[-+]?\\d{1,3}(" + group + "\\d{3})+(" + point + "\\d*)?");
    String whole = grouped ? plain.replaceAll(group, "") : plain;
    return whole.replace('\u2212', '-').replace(notation.point(), '.');
  }

  private static String flag(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? "true" : NO.contains(word) ? "false" : text;
  }

  private static String option(Field field, String text) {
    boolean value = field.options().stream().anyMatch(option -> option.value().equals(text));
    return value
        ? text
        : field.options().stream()
            .filter(option -> option.label().equalsIgnoreCase(text))
            .map(Option::value)
            .findFirst()
            .orElse(text);
  }

  private Reading date(String text) {
    Matcher day = Notation.DAY.matcher(text);
    return day.matches()
        ? day(day).orElse(new Reading(text, "ambiguous"))
        : formats.times().date(text);
  }

  private Reading moment(String text) {
    Matcher day = Notation.DAY.matcher(text);
    String iso = text;
    if (day.lookingAt()) {
      Optional<Reading> read = day(day);
      if (read.isEmpty()) {
        return new Reading(text, "ambiguous");
      }
      iso = read.get().text() + text.substring(day.end()).replaceFirst("^,", "");
    }
    boolean midnight = iso.matches("\\d{4}-\\d\\d-\\d\\d");
    return formats.times().moment(midnight ? iso + "T00:00" : iso, "");
  }

  /** The day in the form of the API; nothing if it could be two. */
  private Optional<Reading> day(Matcher numbers) {
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(3));
    boolean clear = first == second || notation.days() != Days.UNKNOWN;
    boolean dayFirst = notation.days() != Days.MONTH_FIRST;
    try {
      LocalDate date =
          LocalDate.of(
              year(numbers.group(4)), dayFirst ? second : first, dayFirst ? first : second);
      return clear ? Optional.of(new Reading(date.toString(), null)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(new Reading(numbers.group(), null)); // no date either way
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < TURN_OF_CENTURY ? 2000 + year : 1900 + year;
  }
}
