package app.gardentoollending.platform.rule;

import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A number that follows from others of the same record: "the amount is quantity times price". It is
 * calculated exactly and rounded once, half up, to the decimals of its field.
 */
public record Computed(String id, String message, String field, String formula)
    implements Derivation {

  /** A calculation by that name, and what people are told about it. */
  public static Computed named(String id, String message) {
    return new Computed(id, message, null, null);
  }

  public Computed of(String fieldName, String calculation) {
    return new Computed(id, message, fieldName, calculation);
  }

  @Override
  public Object value(Write write) {
    return rounded(write.field(field), Formula.of(formula).of(write.after()));
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
    FieldCondition.demand(isNumber(Derivation.derived(field, fields)), field + " is no number");
    Formula read = Formula.of(formula);
    for (String name : read.fields()) {
      FieldCondition.demand(isNumber(FieldCondition.known(name, fields)), name + " is no number");
    }
    read.times()
        .forEach((name, type) -> {
          boolean fits = FieldCondition.known(name, fields).type() == type;
          FieldCondition.demand(fits, name + " is no " + type);
        });
  }
}
