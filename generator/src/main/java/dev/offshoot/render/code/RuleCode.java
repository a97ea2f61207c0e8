package dev.offshoot.render.code;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.business.Across;
import dev.offshoot.spec.business.CheckRule;
import dev.offshoot.spec.business.ComputedRule;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.CopyRule;
import dev.offshoot.spec.business.FrozenRule;
import dev.offshoot.spec.business.NoOverlapRule;
import dev.offshoot.spec.business.NumberRule;
import dev.offshoot.spec.business.OnlyOnceRule;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.business.StampRule;
import dev.offshoot.spec.business.TotalRule;
import dev.offshoot.spec.business.TransitionRule;
import dev.offshoot.spec.name.KebabName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a rule stands in the Java of an app: {@code RecordCheck.named("ends-after-start", …)…}. */
public final class RuleCode {
  private RuleCode() {}

  /** The expression that describes a rule. */
  public static String of(Rule rule) {
    return described(rule) + (rule.exemptsAdmin() ? ".exemptingAdmin()" : "");
  }

  private static String described(Rule rule) {
    return switch (rule) {
      case CheckRule check -> check(check);
      case TransitionRule transitions -> transitions(transitions);
      case FrozenRule frozen ->
          named("Frozen", rule)
              + when(rule)
              + texts("only", frozen.fields())
              + texts("except", frozen.except());
      case NoOverlapRule span ->
          named("NoOverlap", rule)
              + texts("between", List.of(span.from(), span.to()))
              + (span.endCounts() ? ".withTheEnd()" : "")
              + texts("within", span.within())
              + across(span.across())
              + when(rule);
      case OnlyOnceRule once ->
          named("OnlyOnce", rule)
              + texts("with", once.fields())
              + (once.date() == null
                  ? ""
                  : ".per(OnlyOnce.Period.%s, %s)".formatted(once.per(), text(once.date())))
              + (once.atMost() == null ? "" : ".atMost(" + once.atMost() + ")")
              + across(once.across())
              + when(rule);
      case NumberRule number -> number(number);
      case StampRule stamp ->
          named("Stamp", rule)
              + ".of(%s, Stamp.Source.%s)".formatted(text(stamp.field()), stamp.source())
              + when(rule);
      case TotalRule total -> total(total);
      case CopyRule copy ->
          named("Copied", rule)
              + ".of(%s, %s)".formatted(text(copy.field()), text(copy.from()))
              + (copy.editable() ? ".editable()" : "");
      case ComputedRule computed ->
          named("Computed", rule)
              + texts("of", List.of(computed.field(), computed.formula()))
              + computed.cases().stream().map(RuleCode::computed).collect(Collectors.joining());
    };
  }

  private static String check(CheckRule check) {
    return named("RecordCheck", check)
        + when(check)
        + conditions("that", check.that())
        + texts("guarding", check.guards())
        + (check.guardsDeletion() ? ".guardingDeletion()" : "");
  }

  private static String computed(ComputedRule.Case each) {
    String conditions = each.when().stream().map(RuleCode::of).collect(Collectors.joining(", "));
    return ".inCase(%s, %s)".formatted(text(each.formula()), conditions);
  }

  private static String named(String type, Rule rule) {
    return "%s.named(%s, %s)".formatted(type, text(rule.id()), text(rule.message()));
  }

  private static String number(NumberRule rule) {
    String prefix = rule.prefix() == null ? "" : texts("prefix", List.of(rule.prefix()));
    String digits = rule.digits() == null ? "" : ".digits(" + rule.digits() + ")";
    String first = rule.first() == null ? "" : ".first(" + rule.first() + ")";
    return named("Numbering", rule)
        + texts("of", List.of(rule.field()))
        + prefix
        + digits
        + (rule.yearly() ? ".eachYear()" : "")
        + first
        + (rule.gaps() ? ".withGaps()" : "")
        + across(rule.across())
        + when(rule);
  }

  private static String total(TotalRule rule) {
    List<String> counted = List.of(rule.field(), KebabName.of(rule.of()), rule.by());
    String total =
        rule.sum() == null
            ? texts("count", counted)
            : texts("sum", Stream.concat(counted.stream(), Stream.of(rule.sum())).toList());
    return named("Total", rule) + total + when(rule);
  }

  private static String transitions(TransitionRule rule) {
    return named("Transitions", rule)
        + texts("of", List.of(rule.field()))
        + texts("startingAs", rule.start())
        + rule.steps().stream().map(RuleCode::step).collect(Collectors.joining());
  }

  private static String step(TransitionRule.Step step) {
    String by = step.by() == Audience.BOTH ? "" : ".by(Audience." + step.by() + ")";
    String only = step.onlyBy() == null ? "" : texts("onlyBy", List.of(step.onlyBy()));
    String not = step.notBy() == null ? "" : texts("notBy", List.of(step.notBy()));
    return ".step(Transitions.Step"
        + texts("from", step.from())
        + texts("to", List.of(step.to()))
        + by
        + only
        + not
        + texts("needs", step.needs())
        + texts("needsChanged", step.needsChanged())
        + ")";
  }

  private static String across(Across across) {
    return across == Across.OWNER ? ".amongTheOwners()" : "";
  }

  private static String when(Rule rule) {
    return conditions("when", rule.when());
  }

  /** The call of a method with conditions; nothing if there are none. */
  public static String conditions(String method, List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(RuleCode::of)
            .collect(Collectors.joining(", ", "." + method + "(", ")"));
  }

  /** The expression that describes a condition. */
  public static String of(Condition condition) {
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

  static String texts(String method, List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(RuleCode::text)
            .collect(Collectors.joining(", ", "." + method + "(", ")"));
  }

  private static String text(String text) {
    return new JavaString(text).toString();
  }
}
