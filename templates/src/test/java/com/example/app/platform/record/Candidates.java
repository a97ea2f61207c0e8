package com.example.app.platform.record;

import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.rule.Computed;
import com.example.app.platform.rule.Copied;
import com.example.app.platform.rule.FieldCondition;
import com.example.app.platform.rule.Frozen;
import com.example.app.platform.rule.NoOverlap;
import com.example.app.platform.rule.Numbering;
import com.example.app.platform.rule.OnlyOnce;
import com.example.app.platform.rule.RecordCheck;
import com.example.app.platform.rule.Rule;
import com.example.app.platform.rule.Stamp;
import com.example.app.platform.rule.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Values of a field that may make a difference to rules: its choices, its bounds, what rules
 * compare it to, what the other fields hold, and the neighbours of all these.
 */
record Candidates(SampleFields fields, Random random) {
  private static final int OTHERS = 1_000_000;

  /** Gives the field of the record one of them. */
  void put(Field field) {
    boolean mayBeEmpty = !field.isRequired() && field.type() != FieldType.BOOLEAN;
    if (mayBeEmpty && random.nextInt(4) == 0) {
      fields.set(field.name(), null);
      return;
    }
    List<Object> anchors = anchors(field);
    boolean another = anchors.isEmpty() || random.nextInt(4) == 0;
    switch (field.type()) {
      case BOOLEAN -> fields.set(field.name(), random.nextBoolean());
      case ENUM -> fields.set(field.name(), oneOf(field.options()).value());
      default -> {
        if (another) {
          fields.another(field.name(), random.nextInt(OTHERS));
        } else {
          Object anchor = oneOf(anchors);
          int steps = random.nextInt(3) - 1;
          fields.set(field.name(), isOrdered(field) ? step(anchor, steps, field) : anchor);
        }
      }
    }
  }

  /** Gives each of these fields the least, or the most, that it takes. */
  void bound(List<Field> all, boolean least) {
    for (Field field : all) {
      (least ? field.min() : field.max())
          .filter(bound -> isOrdered(field))
          .ifPresent(bound -> fields.set(field.name(), field.value(bound)));
    }
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<Object> anchors(Field field) {
    List<Object> anchors = new ArrayList<>();
    if (field.type() == FieldType.PERSON) {
      anchors.add(fields.samples().person(fields.writer()));
    }
    if (isOrdered(field)) {
      anchors.add(
          switch (field.type()) {
            case DATE -> LocalDate.now(fields.occasion().clock());
            case DATETIME -> Instant.now(fields.occasion().clock());
            default -> BigDecimal.ZERO;
          });
      Stream.of(field.min(), field.max())
          .flatMap(Optional::stream)
          .map(field::value)
          .forEach(anchors::add);
    }
    fields.model().fields().stream()
        .filter(other -> other != field && other.type() == field.type())
        .filter(other -> Objects.equals(other.target(), field.target()))
        .map(other -> fields.get(other.name()))
        .filter(Objects::nonNull)
        .forEach(anchors::add);
    fields.model().rules().stream()
        .flatMap(Candidates::conditions)
        .forEach(condition -> anchors.addAll(compared(condition, field)));
    return anchors;
  }

  private static boolean isOrdered(Field field) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY, DATE, DATETIME -> true;
      default -> false;
    };
  }

  /** What a rule compares the field to. */
  private List<Object> compared(FieldCondition condition, Field field) {
    if (condition.other() == null) {
      return condition.field().equals(field.name())
          ? condition.values(field, fields.occasion().clock())
          : List.of();
    }
    boolean beyond = condition.paths().anyMatch(SampleFields::isBeyond);
    boolean compared = condition.paths().anyMatch(field.name()::equals);
    String other = condition.field().equals(field.name()) ? condition.other() : condition.field();
    Object value = beyond && compared ? fields.get(other) : null;
    return value == null ? List.of() : List.of(value);
  }

  private static Stream<FieldCondition> conditions(Rule rule) {
    return switch (rule) {
      case RecordCheck check -> check.conditions();
      case Frozen frozen -> frozen.when().stream();
      case OnlyOnce once -> once.when().stream();
      case NoOverlap span -> span.when().stream();
      case Stamp stamp -> stamp.when().stream();
      case Numbering numbers -> numbers.when().stream();
      default -> Stream.of();
    };
  }

  /** What a field follows from that the app fills in. */
  List<String> sources(String name) {
    return fields.model().derivations().stream()
        .filter(rule -> rule.field().equals(name))
        .flatMap(rule ->
            switch (rule) {
              case Copied copied -> Stream.of(FieldCondition.own(copied.from()));
              case Computed computed -> Stream.of(computed.formula().split("[^A-Za-z0-9]+"));
              case Stamp stamp -> stamp.when().stream().flatMap(it -> it.fields().stream());
              case Numbering numbers -> numbers.when().stream().flatMap(it -> it.fields().stream());
              case Total nothing -> Stream.of();
            })
        .toList();
  }

  /** The fields of a record by which it counts elsewhere. */
  static List<String> summed(Total total) {
    return Stream.concat(
            Stream.of(total.by(), total.sum()),
            total.when().stream().flatMap(it -> it.fields().stream()))
        .filter(name -> name != null)
        .toList();
  }

  /** So many of the smallest steps further. */
  static Object step(Object value, int steps, Field field) {
    return switch (value) {
      case LocalDate day -> day.plusDays(steps);
      case Instant moment -> moment.plus(steps, ChronoUnit.MINUTES);
      default -> {
        int scale = field.type() == FieldType.INTEGER ? 0 : field.scale();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        yield new BigDecimal(value.toString())
            .setScale(scale, RoundingMode.FLOOR)
            .add(unit.multiply(BigDecimal.valueOf(steps)));
      }
    };
  }
}
