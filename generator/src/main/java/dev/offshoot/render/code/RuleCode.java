package dev.offshoot.render.code;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.business.CheckRule;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** How a rule stands in the Java of an app: {@code RecordCheck.named("ends-after-start", …)…}. */
public final class RuleCode {
  private RuleCode() {}

  /** The expression that describes a rule. */
  public static String of(Rule rule) {
    return switch (rule) {
      case CheckRule check -> check(check);
    };
  }

  private static String check(CheckRule rule) {
    return "RecordCheck.named(%s, %s)".formatted(text(rule.id()), text(rule.message()))
        + conditions("when", rule.when())
        + conditions("that", rule.that());
  }

  private static String conditions(String method, List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(RuleCode::of)
            .collect(Collectors.joining(", ", "." + method + "(", ")"));
  }

  private static String of(Condition condition) {
    String field = text(condition.field());
    String comparison = "FieldComparison." + condition.comparison().name();
    if (condition.other() != null) {
      return "FieldCondition.ofFields(%s, %s, %s)"
          .formatted(field, comparison, text(condition.other()));
    }
    return switch (condition.comparison()) {
      case EMPTY -> "FieldCondition.isEmpty(" + field + ")";
      case FILLED -> "FieldCondition.isFilled(" + field + ")";
      case EQUAL -> "FieldCondition.is(" + field + values(condition) + ")";
      case NOT_EQUAL -> "FieldCondition.isNot(" + field + values(condition) + ")";
      default -> "FieldCondition.of(" + field + ", " + comparison + values(condition) + ")";
    };
  }

  private static String values(Condition condition) {
    return condition.values().stream()
        .map(value -> ", " + text(value))
        .collect(Collectors.joining());
  }

  private static String text(String text) {
    return new JavaString(text).toString();
  }
}
