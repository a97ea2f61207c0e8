package com.example.app.platform.record;

import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Validation;
import com.example.app.platform.model.Values;
import com.example.app.platform.rule.Demand;
import com.example.app.platform.rule.FieldComparison;
import com.example.app.platform.rule.FieldCondition;
import com.example.app.platform.rule.Frozen;
import com.example.app.platform.rule.NoOverlap;
import com.example.app.platform.rule.Occasion;
import com.example.app.platform.rule.OnlyOnce;
import com.example.app.platform.rule.RecordCheck;
import com.example.app.platform.rule.Rule;
import com.example.app.platform.rule.Transitions;
import com.example.app.platform.rule.Write;
import com.example.app.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Changes the sample values of a record until they keep the rules of its model, or break one.
 *
 * @param values the record, which is changed
 * @param another another value for a field at each number
 * @param free takes away the records for which all of this holds
 */
record RuleSamples(
    Model model,
    ObjectNode values,
    Occasion occasion,
    BiFunction<Field, Integer, JsonNode> another,
    Consumer<List<FieldCondition>> free) {
  private static final AtomicInteger FAR = new AtomicInteger(10_000);
  private static final int ROUNDS = 40;
  private static final int CHOICES = 70;

  /** Gives what must not meet times of its own, before all else. */
  void spread() {
    for (Rule rule : model.rules()) {
      switch (rule) {
        case NoOverlap span -> keep(span, false);
        case OnlyOnce once when once.date() != null && values.hasNonNull(once.date()) ->
            keep(once, false);
        default -> {
          // meets nobody
        }
      }
    }
  }

  /** Makes the record keep all rules. */
  void keepAll() {
    for (int round = 0; round < ROUNDS; round++) {
      Write write = write();
      List<Demand> broken =
          model.rules().stream()
              .filter(Demand.class::isInstance)
              .map(Demand.class::cast)
              .filter(demand -> !demand.faults(write).isEmpty())
              .toList();
      List<Frozen> frozen = round < ROUNDS / 2 ? frozen(write) : List.of();
      if (broken.isEmpty() && frozen.isEmpty()) {
        return;
      }
      frozen.forEach(rule -> make(opposite(rule.when().getFirst())));
      boolean evade = round >= ROUNDS / 2; // what cannot be met may still be made not to count
      boolean force = round >= ROUNDS * 3 / 4;
      for (Demand rule : broken) {
        if (force && rule instanceof OnlyOnce once) {
          free(once);
        } else {
          keep(rule, evade);
        }
      }
    }
    throw new AssertionError("No sample of " + model.name() + " keeps all its rules: " + values);
  }

  /** Rules by which the record could not be changed any more once it is there. */
  private List<Frozen> frozen(Write write) {
    return model.rules().stream()
        .filter(Frozen.class::isInstance)
        .map(Frozen.class::cast)
        .filter(rule -> !rule.when().isEmpty())
        .filter(rule -> rule.when().stream().allMatch(condition -> condition.holds(write)))
        .toList();
  }

  private void keep(Demand demand, boolean evade) {
    switch (demand) {
      case RecordCheck check when evade && !check.when().isEmpty() ->
          make(opposite(check.when().getFirst()));
      case RecordCheck check -> check.that().forEach(this::make);
      case Transitions ways -> set(ways.field(), ways.starts().getFirst());
      case NoOverlap span -> {
        away(span.from());
        Object start = typed().get(span.from());
        set(span.to(), span.endCounts() ? start : next(start));
      }
      case OnlyOnce once when once.date() != null -> away(once.date());
      case OnlyOnce once when evade && !once.when().isEmpty() ->
          make(opposite(once.when().getFirst()));
      case OnlyOnce once when once.same().isEmpty() -> free(once);
      case OnlyOnce once -> other(once.same().getLast());
      case Frozen nothingNew -> throw new AssertionError("What is new is not frozen.");
    }
  }

  /** Far from all others: ahead of them, or behind them where it must be of the past. */
  private void away(String name) {
    fill(name);
    int days = isPast(name) ? -FAR.addAndGet(400) : FAR.addAndGet(400);
    set(
        name,
        switch (typed().get(name)) {
          case LocalDate day -> day.plusDays(days);
          case Instant moment -> moment.plus(days, ChronoUnit.DAYS);
          case Object value -> throw new AssertionError(value);
        });
  }

  private boolean isPast(String name) {
    return model.rules().stream()
        .filter(RecordCheck.class::isInstance)
        .flatMap(rule -> ((RecordCheck) rule).that().stream())
        .filter(condition -> condition.field().equals(name) && condition.other() == null)
        .anyMatch(condition ->
            condition.comparison() == FieldComparison.AT_MOST
                || condition.comparison() == FieldComparison.LESS_THAN);
  }

  private static Object next(Object start) {
    return start instanceof LocalDate day
        ? day.plusDays(1)
        : ((Instant) start).plus(1, ChronoUnit.MINUTES);
  }

  /** Gives the field another value. */
  void other(String name) {
    values.set(name, another.apply(field(name), FAR.incrementAndGet()));
  }

  /** Makes all of this hold. */
  void make(List<FieldCondition> all) {
    all.forEach(this::make);
  }

  /**
   * Makes the record break a check.
   *
   * @return whether the check is what stands against it, and not a field's own bound already
   */
  boolean breaks(RecordCheck check) {
    make(check.when());
    make(opposite(check.that().getFirst()));
    return !check.faults(write()).isEmpty();
  }

  private Write write() {
    return new Write(model, null, typed(), occasion);
  }

  /** The values as the app reads them. */
  Values typed() {
    return Validation.complete(model.fields()).json(values).values();
  }

  private static FieldCondition opposite(FieldCondition condition) {
    FieldComparison opposite =
        switch (condition.comparison()) {
          case EQUAL -> FieldComparison.NOT_EQUAL;
          case NOT_EQUAL -> FieldComparison.EQUAL;
          case LESS_THAN -> FieldComparison.AT_LEAST;
          case AT_MOST -> FieldComparison.MORE_THAN;
          case MORE_THAN -> FieldComparison.AT_MOST;
          case AT_LEAST -> FieldComparison.LESS_THAN;
          case EMPTY -> FieldComparison.FILLED;
          case FILLED -> FieldComparison.EMPTY;
        };
    return new FieldCondition(condition.field(), opposite, condition.values(), condition.other());
  }

  private void make(FieldCondition condition) {
    if (condition.other() != null) {
      fill(condition.other());
    }
    if (condition.holds(write())) {
      return;
    }
    switch (condition.comparison()) {
      case EMPTY -> values.putNull(condition.field());
      case FILLED -> fill(condition.field());
      case EQUAL -> set(condition.field(), right(condition));
      case NOT_EQUAL -> choose(condition);
      default -> order(condition);
    }
  }

  /** Takes away all that gets in the way of the record. */
  void free(OnlyOnce once) {
    free.accept(once.alike(write()));
  }

  void fill(String name) {
    if (typed().get(name) == null) {
      values.set(name, another.apply(field(name), 1));
    }
  }

  private void choose(FieldCondition condition) {
    for (int number = 1; number < CHOICES && !condition.holds(write()); number++) {
      values.set(condition.field(), another.apply(field(condition.field()), number));
    }
  }

  /** Where the bounds of the one field forbid it, the other one gives way. */
  private void order(FieldCondition condition) {
    set(condition.field(), beside(condition, field(condition.field()), right(condition), 1));
    boolean refused = typed().get(condition.field()) == null;
    if (refused && condition.other() != null) {
      fill(condition.field());
      Object left = typed().get(condition.field());
      set(condition.other(), beside(condition, field(condition.other()), left, -1));
    }
  }

  private Object right(FieldCondition condition) {
    if (condition.other() != null) {
      return typed().get(condition.other());
    }
    String text = condition.values().getFirst();
    return switch (text) {
      case "today" -> LocalDate.now(occasion.clock());
      case "now" -> Instant.now(occasion.clock());
      default -> field(condition.field()).value(text);
    };
  }

  /** The value itself, or the next one on the side that the comparison asks for. */
  private static Object beside(FieldCondition condition, Field field, Object value, int side) {
    int step =
        switch (condition.comparison()) {
          case LESS_THAN -> -side;
          case MORE_THAN -> side;
          default -> 0;
        };
    return switch (value) {
      case LocalDate day -> day.plusDays(step);
      case Instant moment -> moment.plus(step, ChronoUnit.MINUTES);
      default -> {
        int scale = field.type() == FieldType.INTEGER ? 0 : field.scale();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        RoundingMode rounding =
            condition.comparison() == FieldComparison.LESS_THAN
                    || condition.comparison() == FieldComparison.AT_MOST
                ? (side > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : (side > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        yield new BigDecimal(value.toString())
            .setScale(scale, rounding)
            .add(unit.multiply(BigDecimal.valueOf(step)));
      }
    };
  }

  private void set(String name, Object value) {
    boolean time = value instanceof LocalDate || value instanceof Instant;
    values.set(name, Json.MAPPER.valueToTree(time ? value.toString() : value));
  }

  private Field field(String name) {
    return model.field(name).orElseThrow();
  }
}
