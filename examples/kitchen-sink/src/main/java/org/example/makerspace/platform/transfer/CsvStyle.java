package org.example.makerspace.platform.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.FieldType;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.page.text.Messages;

/**
 * How values stand in a CSV file: for programs as the API writes them, or for people as a
 * spreadsheet in their language understands them.
 */
public final class CsvStyle {
  private static final DateTimeFormatter SPREADSHEET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Messages words;
  private final ZoneId zone;

  private CsvStyle(Messages words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** For programs: names, ISO dates, decimal points. */
  public static CsvStyle forPrograms() {
    return new CsvStyle(null, ZoneOffset.UTC);
  }

  /** For spreadsheets: labels and numbers in the language, times in the zone. */
  public static CsvStyle forPeople(Messages words, ZoneId zone) {
    return new CsvStyle(words, zone);
  }

  boolean isForPeople() {
    return words != null;
  }

  /** Where a comma stands within numbers, it cannot well stand between them. */
  char delimiter() {
    return decimalPoint() == ',' ? ';' : ',';
  }

  private char decimalPoint() {
    boolean comma =
        isForPeople()
            && DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator() == ',';
    return comma ? ',' : '.';
  }

  String header(Field field) {
    return isForPeople() ? field.label() : field.name();
  }

  /** The head of a column that the app keeps by itself. */
  String header(String name) {
    return isForPeople() ? words.say("record." + name.replace("At", "")) : name;
  }

  /** A value that says what it is by itself; what is named by others, the export looks up. */
  public String cell(Field field, Object value) {
    return switch (value) {
      case null -> "";
      case Boolean flag -> flag(flag);
      case BigDecimal number -> number.toPlainString().replace('.', decimalPoint());
      case Long number -> number.toString();
      case Instant moment -> moment(moment);
      case JsonNode json -> Formula.guarded(json.toString());
      default -> Formula.guarded(text(field, value.toString()));
    };
  }

  private String flag(boolean yes) {
    return isForPeople() ? words.say(yes ? "value.yes" : "value.no") : Boolean.toString(yes);
  }

  /**
   * Spreadsheets know a moment only without its offset; where the clocks go back it has to stay.
   */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    boolean clear = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() == 1;
    return isForPeople() && clear ? SPREADSHEET.format(local) : moment.toString();
  }

  private String text(Field field, String value) {
    if (field.type() != FieldType.ENUM || !isForPeople()) {
      return value;
    }
    Optional<Option> option =
        field.options().stream().filter(one -> one.value().equals(value)).findFirst();
    return option.map(Option::label).orElse(value);
  }
}
