package dev.offshoot.spec.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.model.Field;
import com.example.app.platform.model.Option;
import com.example.app.platform.model.Validation;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OptionSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FieldTextTest {
  static final List<String> TEXTS =
      List.of(
          "a",
          "draft",
          "0",
          "7",
          "-7",
          "+7",
          "7.5",
          "7.555",
          "1e3",
          "1e-3",
          "1e999999999",
          "0x1F",
          "9007199254740991",
          "-9007199254740992",
          "90071992547409.92",
          "46116860184273879.03",
          "46116860184273879.04",
          "9223372036854775808",
          "NaN",
          "true",
          "TRUE",
          "yes",
          "2026-11-21",
          "2026-02-30",
          "21.11.2026",
          "+12026-01-01",
          "0000-01-01",
          "0999-12-31",
          "1000-01-01",
          "9998-12-31",
          "9999-01-01",
          "0999-12-31T23:59:59Z",
          "1000-01-01T00:30:00+01:00",
          "9998-12-31T23:59:59.999Z",
          "9998-12-31T23:30:00-01:00",
          "2026-11-21T10:00:00Z",
          "2026-11-21T10:00:00+02:00",
          "2026-11-21T10:00",
          "a@b.de",
          "a@b",
          "a b@c.de",
          "https://a.de/x?y=1",
          "ftp://a.de",
          "https://u@a.de",
          "http:///x",
          "{\"a\":1}",
          "{\"a\":1} x",
          "null",
          "[",
          "x".repeat(501));

  /** What cannot be written down before the app runs is never taken here. */
  private static final Set<FieldType> UNKNOWABLE =
      EnumSet.of(FieldType.SECRET, FieldType.FILE, FieldType.REFERENCE);

  @ParameterizedTest
  @FieldSource("TEXTS")
  void what_passes_here_passes_in_the_app(String text) {
    for (FieldType type : FieldType.values()) {
      boolean taken = FieldText.fault(spec(type), text).isEmpty();
      if (UNKNOWABLE.contains(type)) {
        assertThat(taken).as(type + " " + text).isFalse();
      } else if (taken) {
        var checked = Validation.complete(List.of(field(type))).texts(Map.of("it", text));
        assertThat(checked.errors()).as(type + " " + text).isEmpty();
        assertThat(checked.values().has("it")).as(type + " " + text).isTrue();
      }
    }
  }

  private static FieldSpec spec(FieldType type) {
    List<OptionSpec> options =
        type == FieldType.ENUM ? List.of(new OptionSpec("draft", "Draft")) : List.of();
    return new FieldSpec(
        "it", "it", "It", null, type, true, false, false, null, null, null, null, null, options,
        null, null, null, null, false, List.of());
  }

  private static Field field(FieldType type) {
    return switch (type) {
      case STRING -> Field.string("it", "It");
      case TEXT -> Field.text("it", "It");
      case INTEGER -> Field.integer("it", "It");
      case DECIMAL -> Field.decimal("it", "It");
      case MONEY -> Field.money("it", "It");
      case BOOLEAN -> Field.flag("it", "It");
      case DATE -> Field.date("it", "It");
      case DATETIME -> Field.datetime("it", "It");
      case ENUM -> Field.options("it", "It", new Option("draft", "Draft"));
      case JSON -> Field.json("it", "It");
      case EMAIL -> Field.email("it", "It");
      case URL -> Field.url("it", "It");
      case SECRET, FILE, REFERENCE, PERSON -> throw new IllegalArgumentException(type.name());
    };
  }
}
