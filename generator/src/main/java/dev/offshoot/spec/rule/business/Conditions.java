package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.business.Comparison;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.business.Moment;
import dev.offshoot.spec.business.Term;
import dev.offshoot.spec.form.FieldText;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import java.util.List;
import java.util.Objects;

/**
 * What rules say about fields: whether it can be judged.
 *
 * @param through where the models stand that references lead to; null if none may be looked through
 */
record Conditions(ModelFields fields, AgentSpec through, Findings findings) {
  /** Reports what is wrong with the conditions of a rule. */
  void check(JsonPath at, List<Condition> conditions) {
    Places.of(at, conditions).forEach(this::condition);
  }

  /** Reports also those that no record could meet. */
  void checkDemands(JsonPath at, List<Condition> conditions) {
    check(at, conditions);
    Places.of(at, conditions).forEach(this::canHold);
  }

  /** Reports also what is reckoned from fields, which is not stored, so that no list knows it. */
  void checkStored(JsonPath at, List<Condition> conditions) {
    check(at, conditions);
    Places.of(at, conditions)
        .forEach((place, condition) -> {
          stored(place.field("field"), condition.field());
          stored(place.field("other"), condition.other());
        });
  }

  private void stored(JsonPath at, String text) {
    boolean reckoned = Side.term(text).filter(term -> !term.isPlain()).isPresent();
    if (reckoned) {
      findings.add(
          at,
          "is reckoned from a field, which only a rule about one record can do",
          "Compare the field itself, such as day at_most today+14d, or a field that is computed.");
    }
  }

  /** Reports also what would not stay as it is, for what follows once and is stored. */
  void checkForGood(JsonPath at, List<Condition> conditions) {
    check(at, conditions);
    Places.of(at, conditions)
        .forEach((place, condition) -> {
          caller(place, condition);
          clock(place, condition);
        });
  }

  private void clock(JsonPath place, Condition condition) {
    if (condition.values().stream().anyMatch(it -> Moment.moving(it).isPresent())) {
      findings.add(
          place.field("values"),
          "go on with the clock, which what is stored does not",
          "Compare to a field, such as one that a stamp fills in.");
    }
  }

  /** Reports also who is meant only where somebody writes, for records that nobody writes now. */
  void checkAmongRecords(JsonPath at, List<Condition> conditions) {
    checkStored(at, conditions);
    Places.of(at, conditions).forEach(this::caller);
  }

  /** Reports also what changes with time, for what is counted when records change and stored. */
  void checkCounted(JsonPath at, List<Condition> conditions) {
    checkAmongRecords(at, conditions);
    Places.of(at, conditions).forEach(this::clock);
  }

  private void caller(JsonPath place, Condition condition) {
    boolean person =
        fields.model().field(Objects.requireNonNullElse(condition.field(), "")).stream()
            .anyMatch(field -> field.type() == FieldType.PERSON);
    if (person && condition.values().contains(FieldText.CALLER)) {
      findings.add(
          place.field("values"),
          "say caller, whom this rule does not know",
          "Compare to another field, or ask for empty or filled.");
    }
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
    Side side = side(at.field("field"), condition.field());
    if (side == null || condition.comparison() == null) {
      return;
    }
    if (side.isBeyond(condition.comparison())) {
      findings.add(at.field("comparison"), "suits no " + side.kind(), "Use " + side.suited() + ".");
    }
    sides(at, condition);
    Places.of(at.field("values"), condition.values())
        .forEach((place, text) -> value(place, side, text));
    if (condition.other() != null) {
      other(at.field("other"), side, condition);
    }
  }

  /** What a condition compares, or null if that is reported. */
  private Side side(JsonPath at, String text) {
    Term term = Side.term(text).orElse(null);
    if (term == null && text != null && !text.matches("[\\p{L}\\p{N}_.]*")) {
      findings.add(
          at,
          "is no field, and nothing that is reckoned from one",
          "Name a field, or write it like collectOn-1d@18:00, startsAt+2h, weekday(day) or"
              + " time(startsAt).");
      return null;
    }
    if (term != null && term.moment().isMoving()) {
      findings.add(
          at, "is the time itself", "Name a field, and compare it to today or now as a value.");
      return null;
    }
    FieldSpec field = judged(at, term == null ? text : term.moment().base());
    if (field == null || term == null) {
      return null;
    }
    if (term.moment().factor() != null) {
      fields.typed(at, term.moment().factor(), FieldType.INTEGER);
    }
    Side side = new Side(term, field);
    side.fault().ifPresent(fault -> findings.add(at, fault, side.fix()));
    return side.fault().isPresent() ? null : side;
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

  private void value(JsonPath at, Side side, String text) {
    if (side.field().type() == FieldType.REFERENCE) {
      findings.add(
          at,
          "names a record, which no rule can know beforehand",
          "Compare to another field, or ask for empty or filled.");
    } else if (text.isBlank()) {
      findings.add(at, "is blank", "Ask for empty or filled instead.");
    } else {
      side.valueFault(text).ifPresent(fault -> findings.add(at, fault, side.valueFix(text)));
    }
  }

  private void other(JsonPath at, Side side, Condition condition) {
    Side other = side(at, condition.other());
    if (other != null && !side.isLike(other)) {
      findings.add(
          at,
          "is a %s, which %s does not compare to".formatted(other.kind(), condition.field()),
          "Compare fields that hold the same kind of value.");
    } else if (condition.other().equals(condition.field())) {
      findings.add(at, "is the field itself", "Compare it to another field.");
    }
  }
}
