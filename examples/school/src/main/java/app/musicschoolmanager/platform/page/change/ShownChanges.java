package app.musicschoolmanager.platform.page.change;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.record.ShownValues;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.transfer.CsvStyle;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Values in the trail as people read them: as the field shows them today.
 *
 * @param written how a field's value is written
 * @param longest how much of a value is told
 */
record ShownChanges(
    Site site, ShownValues shown, BiFunction<Field, Object, String> written, int longest) {
  private static final int LONGEST_ON_PAGES = 300;
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  static ShownChanges onPages(Site site, ShownValues shown) {
    return new ShownChanges(site, shown, shown::text, LONGEST_ON_PAGES);
  }

  /** All of each value; numbers and times so that a spreadsheet takes them for what they are. */
  static ShownChanges forSpreadsheets(Site site, ShownValues shown, CsvStyle style) {
    return new ShownChanges(
        site,
        shown,
        (field, value) ->
            value instanceof String || value instanceof JsonNode
                ? shown.text(field, value)
                : style.cell(field, value),
        Integer.MAX_VALUE);
  }

  /**
   * @param words where the words for what no model describes are: {@code account}
   */
  List<ChangedValue> of(Optional<Model> model, String words, ObjectNode changes) {
    return changes.properties().stream().map(change -> value(model, words, change)).toList();
  }

  private ChangedValue value(
      Optional<Model> model, String words, Map.Entry<String, JsonNode> change) {
    Optional<Field> field = model.flatMap(m -> m.field(change.getKey()));
    JsonNode values = change.getValue();
    boolean secret =
        values.has("changed") || field.filter(f -> f.type() == FieldType.SECRET).isPresent();
    return new ChangedValue(
        field
            .map(Field::label)
            .orElseGet(() -> said(words + "." + change.getKey(), change.getKey())),
        secret ? "" : text(field, values, "before"),
        secret ? "" : text(field, values, "after"),
        secret,
        field.filter(known -> NUMBERS.contains(known.type())).isPresent() && areNumbers(values),
        values.has("removed"));
  }

  private static boolean areNumbers(JsonNode values) {
    return values.valueStream().allMatch(value -> value.isNumber() || value.isNull());
  }

  /** A text of the pages, or what it stands for if there is none. */
  private String said(String key, String otherwise) {
    return site.messages().has(key) ? site.say(key) : otherwise;
  }

  private String text(Optional<Field> field, JsonNode values, String when) {
    if (values.path("removed").valueStream().anyMatch(side -> side.asText().equals(when))) {
      return site.say("changes.removed");
    }
    JsonNode value = values.get(when);
    if (value == null || value.isNull()) {
      return "";
    }
    String text = field.map(known -> shown(known, value)).orElseGet(() -> plain(value));
    return text.length() > longest ? text.substring(0, longest) + " …" : text;
  }

  private String shown(Field field, JsonNode value) {
    try {
      return switch (field.type()) {
        case INTEGER ->
            value.isIntegralNumber() ? written.apply(field, value.longValue()) : plain(value);
        case DECIMAL, MONEY ->
            value.isNumber() ? written.apply(field, value.decimalValue()) : plain(value);
        case BOOLEAN ->
            value.isBoolean() ? written.apply(field, value.booleanValue()) : plain(value);
        case DATE -> written.apply(field, LocalDate.parse(value.asText()));
        case DATETIME -> written.apply(field, Instant.parse(value.asText()));
        case JSON -> written.apply(field, value);
        case FILE -> value.path("name").asText(value.asText());
        default -> written.apply(field, value.asText());
      };
    } catch (DateTimeException e) {
      return plain(value); // the field was of another type then
    }
  }

  /** As it was stored, for what no field of today describes. */
  private String plain(JsonNode value) {
    if (value.isBoolean()) {
      return site.say(value.booleanValue() ? "value.yes" : "value.no");
    }
    return value.isValueNode() ? said("role." + value.asText(), value.asText()) : value.toString();
  }
}
