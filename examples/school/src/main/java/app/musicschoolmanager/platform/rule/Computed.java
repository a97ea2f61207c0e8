package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.rule.term.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number that follows from others of the same record, "the amount is quantity times price", or a
 * date or a moment that is reckoned from another, "it is due four weeks later". A number is
 * calculated exactly and rounded once, half up, to the decimals of its field.
 *
 * @param formula how it is calculated where no case says otherwise
 * @param cases the first of them that holds counts
 */
public record Computed(String id, String message, String field, String formula, List<Case> cases)
    implements Derivation {

  /**
   * What it follows from in a case of its own.
   *
   * @param when all of these must hold
   */
  public record Case(String formula, List<FieldCondition> when) {
    public Case {
      when = List.copyOf(when);
    }
  }

  public Computed {
    cases = List.copyOf(cases);
  }

  /** A calculation by that name, and what people are told about it. */
  public static Computed named(String id, String message) {
    return new Computed(id, message, null, null, List.of());
  }

  public Computed of(String fieldName, String calculation) {
    return new Computed(id, message, fieldName, calculation, cases);
  }

  /** Another calculation where all of this holds, and no earlier case does. */
  public Computed inCase(String calculation, FieldCondition... all) {
    Case more = new Case(calculation, Arrays.asList(all));
    List<Case> longer = Stream.concat(cases.stream(), Stream.of(more)).toList();
    return new Computed(id, message, field, formula, longer);
  }

  @Override
  public Object value(Write write) {
    Field known = write.field(field);
    String due =
        cases.stream()
            .filter(each -> write.meets(each.when()))
            .findFirst()
            .map(Case::formula)
            .orElse(formula);
    Clock clock = write.occasion().clock();
    return isNumber(known)
        ? rounded(known, Formula.of(due).of(write.after()))
        : moment(due).of(write.after()::get, clock.instant(), clock.getZone());
  }

  private static Moment moment(String text) {
    Optional<Moment> read = Moment.read(text).filter(it -> !it.isMoving());
    FieldCondition.demand(read.isPresent(), "“" + text + "” cannot be read");
    return read.get();
  }

  /** The number as its field keeps it. */
  public static Object rounded(Field field, BigDecimal exact) {
    if (exact == null) {
      return null;
    }
    int scale = field.type() == FieldType.INTEGER ? 0 : field.scale();
    BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_UP);
    boolean whole = field.type() == FieldType.INTEGER && rounded.toBigInteger().bitLength() < 64;
    return whole ? (Object) rounded.longValueExact() : rounded;
  }

  /** Whether a field holds a number. */
  static boolean isNumber(Field field) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY -> true;
      default -> false;
    };
  }

  @Override
  public void check(List<Field> fields) {
    Field known = Derivation.derived(field, fields);
    for (String each :
        Stream.concat(Stream.of(formula), cases.stream().map(Case::formula)).toList()) {
      if (isNumber(known)) {
        checkNumber(Formula.of(each), fields);
      } else {
        checkMoment(moment(each), known, fields);
      }
    }
    for (Case each : cases) {
      FieldCondition.demand(!each.when().isEmpty(), "a case always holds");
      each.when().forEach(condition -> condition.check(fields));
    }
  }

  private static void checkMoment(Moment moment, Field known, List<Field> fields) {
    FieldType base = FieldCondition.known(moment.base(), fields).type();
    FieldCondition.demand(
        moment.type(base).filter(known.type()::equals).isPresent(), known + " is no such moment");
    if (moment.factor() != null) {
      FieldType factor = FieldCondition.known(moment.factor(), fields).type();
      FieldCondition.demand(factor == FieldType.INTEGER, moment.factor() + " is no INTEGER");
    }
  }

  private static void checkNumber(Formula read, List<Field> fields) {
    for (String name : read.fields()) {
      FieldCondition.demand(isNumber(FieldCondition.known(name, fields)), name + " is no number");
    }
    for (Map.Entry<String, List<FieldType>> entry : read.operands().entrySet()) {
      FieldType type = FieldCondition.known(entry.getKey(), fields).type();
      String wanted =
          entry.getValue().stream().map(FieldType::name).collect(Collectors.joining(" or "));
      FieldCondition.demand(entry.getValue().contains(type), entry.getKey() + " is no " + wanted);
    }
  }
}
