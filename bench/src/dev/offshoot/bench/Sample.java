package dev.offshoot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Records that the rules of a model accept. What must differ from record to record holds a number
 * of fixed length, which the sender replaces.
 */
final class Sample {
  /** The number in a sample, to be replaced by others of nine digits. */
  static final String NUMBER = "271828182";

  /** The first number to put in its place. */
  static final long FIRST = 300_000_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);

  /** Tried in turn on a field with a pattern. */
  private static final List<String> CANDIDATES =
      List.of(
          NUMBER,
          "A" + NUMBER,
          "SKU-" + NUMBER,
          "a",
          "A",
          "Abc",
          "abc",
          "ABC",
          "7",
          "12",
          "123",
          "1234",
          "12345",
          "+4930123456",
          "AB-1234",
          "ABC-123",
          "ABC-1234",
          "DE",
          "EUR",
          "2026");

  private Sample() {}

  /**
   * Values for all fields save references and what the app fills in, or nothing if some rule cannot
   * be met.
   */
  static Optional<ObjectNode> of(ModelSpec model) {
    ObjectNode record = JSON.objectNode();
    for (FieldSpec field : model.fields()) {
      if (field.type() == FieldType.REFERENCE || model.fillsIn(field) || field.setBy() != null) {
        continue;
      }
      Optional<JsonNode> value = value(field).filter(it -> !field.unique() || varies(it));
      if (value.isPresent()) {
        record.set(field.name(), value.get());
      } else if (field.required()) {
        return Optional.empty();
      }
    }
    boolean distinct =
        model.uniques().stream()
            .allMatch(group -> group.stream().anyMatch(name -> varies(record.path(name))));
    return distinct ? Optional.of(record) : Optional.empty();
  }

  private static boolean varies(JsonNode value) {
    return value.asText().contains(NUMBER);
  }

  private static Optional<JsonNode> value(FieldSpec field) {
    return switch (field.type()) {
      case STRING, TEXT, SECRET -> text(field).map(JSON::textNode);
      case EMAIL -> Optional.of(JSON.textNode("someone" + NUMBER + "@example.com"));
      case URL -> Optional.of(JSON.textNode("https://example.com/" + NUMBER));
      case INTEGER, DECIMAL, MONEY -> Optional.of(JSON.numberNode(number(field)));
      case BOOLEAN -> Optional.of(JSON.booleanNode(true));
      case DATE -> Optional.of(JSON.textNode(within(field, "2026-03-31")));
      case DATETIME -> Optional.of(JSON.textNode(within(field, "2026-03-31T08:00:00Z")));
      case ENUM -> Optional.of(JSON.textNode(field.options().getFirst().value()));
      case JSON -> Optional.of(JSON.objectNode().put("number", 7));
      case FILE, PERSON, REFERENCE -> Optional.empty();
    };
  }

  private static Optional<String> text(FieldSpec field) {
    if (field.pattern() != null) {
      return CANDIDATES.stream()
          .filter(text -> text.matches(field.pattern()) && fits(field, text))
          .findFirst();
    }
    String worded = field.label() + " " + NUMBER;
    int least = field.min() == null ? 0 : Integer.parseInt(field.min());
    String padded = worded + "x".repeat(Math.max(0, least - worded.length()));
    return List.of(padded, NUMBER, "x".repeat(Math.max(1, least))).stream()
        .filter(text -> fits(field, text))
        .findFirst();
  }

  private static boolean fits(FieldSpec field, String text) {
    return (field.min() == null || text.length() >= Integer.parseInt(field.min()))
        && (field.max() == null || text.length() <= Integer.parseInt(field.max()));
  }

  private static BigDecimal number(FieldSpec field) {
    BigDecimal wanted = field.unique() ? new BigDecimal(NUMBER) : SEVEN;
    BigDecimal least = field.min() == null ? wanted : wanted.max(new BigDecimal(field.min()));
    return field.max() == null ? least : least.min(new BigDecimal(field.max()));
  }

  /** ISO dates and times of one form are ordered as their texts are. */
  private static String within(FieldSpec field, String wanted) {
    if (field.min() != null && field.min().compareTo(wanted) > 0) {
      return field.min();
    }
    return field.max() != null && field.max().compareTo(wanted) < 0 ? field.max() : wanted;
  }
}
