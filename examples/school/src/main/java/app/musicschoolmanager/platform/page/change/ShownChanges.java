package app.musicschoolmanager.platform.page.change;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.record.ShownValues;
import app.musicschoolmanager.platform.page.site.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values in the trail as people read them: as the field shows them today. */
record ShownChanges(Site site, ShownValues shown) {
  private static final int LONGEST = 300;

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
        values.has("removed"));
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
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private String shown(Field field, JsonNode value) {
    try {
      return switch (field.type()) {
        case INTEGER ->
            value.isIntegralNumber() ? shown.text(field, value.longValue()) : plain(value);
        case DECIMAL, MONEY ->
            value.isNumber() ? shown.text(field, value.decimalValue()) : plain(value);
        case BOOLEAN -> value.isBoolean() ? shown.text(field, value.booleanValue()) : plain(value);
        case DATE -> shown.text(field, LocalDate.parse(value.asText()));
        case DATETIME -> shown.text(field, Instant.parse(value.asText()));
        case JSON -> shown.text(field, value);
        case FILE -> value.path("name").asText(value.asText());
        default -> shown.text(field, value.asText());
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
