package dev.offshoot.render.project;

import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.business.Condition;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition as the people of an app read it: by labels and signs, in any language. */
final class ConditionText {
  private ConditionText() {}

  static String of(ModelSpec model, Condition condition) {
    FieldSpec field = model.field(condition.field()).orElseThrow();
    String right =
        condition.other() == null
            ? condition.values().stream()
                .map(value -> value(field, value))
                .collect(Collectors.joining(" / "))
            : model.field(condition.other()).map(FieldSpec::label).orElseThrow();
    return switch (condition.comparison()) {
      case EMPTY -> field.label() + " = —";
      case FILLED -> field.label() + " ≠ —";
      case EQUAL -> field.label() + " = " + right;
      case NOT_EQUAL -> field.label() + " ≠ " + right;
      case LESS_THAN -> field.label() + " < " + right;
      case AT_MOST -> field.label() + " ≤ " + right;
      case MORE_THAN -> field.label() + " > " + right;
      case AT_LEAST -> field.label() + " ≥ " + right;
    };
  }

  private static String value(FieldSpec field, String value) {
    Optional<String> label =
        field.options().stream()
            .filter(option -> value.equals(option.value()))
            .map(OptionSpec::label)
            .filter(Objects::nonNull)
            .findFirst();
    return switch (value) {
      case "true" -> "✓";
      case "false" -> "✗";
      default -> label.orElse(value);
    };
  }
}
