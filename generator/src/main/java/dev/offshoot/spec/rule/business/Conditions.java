package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.business.Comparison;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.form.FieldText;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What rules say about fields: whether it can be judged.
 *
 * @param through where the models stand that references lead to; null if none may be looked through
 */
record Conditions(ModelFields fields, AgentSpec through, Findings findings) {
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private static final Set<FieldType> LINES =
      EnumSet.of(FieldType.STRING, FieldType.EMAIL, FieldType.URL);

  /** Reports what is wrong with the conditions of a rule. */
  void check(JsonPath at, List<Condition> conditions) {
    Places.of(at, conditions).forEach(this::condition);
  }

  /** Reports also those that no record could meet. */
  void checkDemands(JsonPath at, List<Condition> conditions) {
    check(at, conditions);
    Places.of(at, conditions).forEach(this::canHold);
  }

  /** Reports also who is meant only where somebody writes, for records that nobody writes now. */
  void checkAmongRecords(JsonPath at, List<Condition> conditions) {
    check(at, conditions);
    Places.of(at, conditions)
        .forEach((place, condition) -> {
          boolean person =
              fields.model().field(Objects.requireNonNullElse(condition.field(), "")).stream()
                  .anyMatch(field -> field.type() == FieldType.PERSON);
          if (person && condition.values().contains(FieldText.CALLER)) {
            findings.add(
                place.field("values"),
                "say caller, whom this rule does not know",
                "Compare to another field, or ask for empty or filled.");
          }
        });
  }

  private void canHold(JsonPath at, Condition condition) {
    String name = Objects.requireNonNullElse(condition.field(), "");
    boolean required = fields.model().field(name).map(FieldSpec::required).orElse(false);
    if (required && condition.comparison() == Comparison.EMPTY) {
      findings.add(
          at.field("comparison"),
          "can never hold, because the field is required",
          "Leave the condition out, or make the field optional.");
    }
  }

  private void condition(JsonPath at, Condition condition) {
    FieldSpec field = judged(at.field("field"), condition.field());
    if (field == null || condition.comparison() == null) {
      return;
    }
    if (isBeyond(field.type(), condition.comparison())) {
      findings.add(
          at.field("comparison"),
          "suits no " + Vocabulary.of(field.type()) + " field",
          "Use " + suited(field.type()) + ".");
    }
    sides(at, condition);
    Places.of(at.field("values"), condition.values())
        .forEach((place, text) -> value(place, field, text));
    if (condition.other() != null) {
      other(at.field("other"), field, condition);
    }
  }

  /** The field of that name, or of the target of a reference: {@code course.startsOn}. */
  private FieldSpec judged(JsonPath at, String name) {
    int dot = through == null || name == null ? -1 : name.indexOf('.');
    if (dot < 0) {
      return fields.judged(at, name);
    }
    FieldSpec reference = fields.typed(at, name.substring(0, dot), FieldType.REFERENCE);
    ModelSpec target =
        reference == null || reference.target() == null
            ? null
            : through.model(reference.target()).orElse(null);
    return target == null
        ? null
        : new ModelFields(target, findings).judged(at, name.substring(dot + 1));
  }

  private void sides(JsonPath at, Condition condition) {
    boolean compares = condition.other() != null || !condition.values().isEmpty();
    if (condition.comparison().isUnary() && compares) {
      findings.add(
          at, "compares although it asks for empty or filled", "Leave values and other out.");
    } else if (!condition.comparison().isUnary()
        && (condition.other() != null) == !condition.values().isEmpty()) {
      findings.add(at, "needs something to compare to", "Give either values or other.");
    } else if (condition.comparison().isOrder() && condition.values().size() > 1) {
      findings.add(at.field("values"), "are several", "Give the one value that is the limit.");
    }
  }

  private void value(JsonPath at, FieldSpec field, String text) {
    boolean moving =
        (field.type() == FieldType.DATE && text.equals("today"))
            || (field.type() == FieldType.DATETIME && text.equals("now"));
    if (field.type() == FieldType.REFERENCE) {
      findings.add(
          at,
          "names a record, which no rule can know beforehand",
          "Compare to another field, or ask for empty or filled.");
    } else if (!moving && text.isBlank()) {
      findings.add(at, "is blank", "Ask for empty or filled instead.");
    } else if (!moving) {
      FieldText.kindFault(field, text)
          .ifPresent(
              fault -> findings.add(at, fault, "Write it as a value of " + field.name() + "."));
    }
  }

  private void other(JsonPath at, FieldSpec field, Condition condition) {
    FieldSpec other = judged(at, condition.other());
    if (other != null && !areAlike(field, other)) {
      findings.add(
          at,
          "is a %s field, which %s does not compare to"
              .formatted(Vocabulary.of(other.type()), condition.field()),
          "Compare fields that hold the same kind of value.");
    } else if (condition.other().equals(condition.field())) {
      findings.add(at, "is the field itself", "Compare it to another field.");
    }
  }

  private static boolean areAlike(FieldSpec one, FieldSpec other) {
    boolean same = one.type() == other.type();
    boolean alike =
        (NUMBERS.contains(one.type()) && NUMBERS.contains(other.type()))
            || (LINES.contains(one.type()) && LINES.contains(other.type()));
    return (same || alike) && Objects.equals(one.target(), other.target());
  }

  private static boolean isBeyond(FieldType type, Comparison comparison) {
    return switch (type) {
      case TEXT, JSON -> !comparison.isUnary();
      case INTEGER, DECIMAL, MONEY, DATE, DATETIME -> false;
      default -> comparison.isOrder();
    };
  }

  private static String suited(FieldType type) {
    boolean whole = type == FieldType.TEXT || type == FieldType.JSON;
    return whole ? "empty or filled" : "equal, not_equal, empty or filled";
  }
}
