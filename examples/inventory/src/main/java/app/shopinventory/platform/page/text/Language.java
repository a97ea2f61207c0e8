package app.shopinventory.platform.page.text;

import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.FieldType;
import app.shopinventory.platform.model.Option;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The app's language: its words, and values as people write them. */
public record Language(Messages messages, Formats formats) {

  private static final int MONEY_SCALE = 2;

  /** The value of a field; empty if there is none. What points elsewhere stays an id. */
  public String text(Field field, Object value) {
    return switch (value) {
      case BigDecimal money when field.type() == FieldType.MONEY ->
          formats.money(money, field.scale());
      case BigDecimal number -> formats.number(number, field.scale());
      case String text -> label(field, text);
      case null, default -> text(value);
    };
  }

  /** Any value; empty if there is none. */
  public String text(Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> messages.say(yes ? "value.yes" : "value.no");
      case BigDecimal number -> formats.number(number, Math.max(0, number.scale()));
      case Long number -> formats.integer(number);
      case Integer number -> formats.integer(number);
      case LocalDate date -> formats.date(date);
      case Instant moment -> formats.moment(moment);
      case Option.Constant option -> option.label();
      case JsonNode json -> json.toPrettyString();
      default -> value.toString();
    };
  }

  /** An amount and what it is counted in; empty if there is none. */
  public String money(BigDecimal amount) {
    return amount == null ? "" : formats.money(amount, Math.max(MONEY_SCALE, amount.scale()));
  }

  /** What people read of an option; any other text is what it is. */
  private static String label(Field field, String value) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
