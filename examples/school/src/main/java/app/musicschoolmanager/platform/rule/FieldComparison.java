package app.musicschoolmanager.platform.rule;

import java.math.BigDecimal;

/** How a value stands to others. */
public enum FieldComparison {
  EQUAL,
  NOT_EQUAL,
  LESS_THAN,
  AT_MOST,
  MORE_THAN,
  AT_LEAST,
  EMPTY,
  FILLED;

  /** Whether it says something about the value alone. */
  boolean isUnary() {
    return this == EMPTY || this == FILLED;
  }

  /** Whether it needs values that have an order. */
  boolean isOrder() {
    return !isUnary() && this != EQUAL && this != NOT_EQUAL;
  }

  /** Whether a value stands to another like this; both are there. */
  boolean holds(Object left, Object right) {
    int order = order(left, right);
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS_THAN -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE_THAN -> order > 0;
      case AT_LEAST -> order >= 0;
      case EMPTY, FILLED -> throw new IllegalStateException(this + " compares nothing.");
    };
  }

  /** Numbers compare by what they are worth, however they are written. */
  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    boolean numbers = left instanceof Number && right instanceof Number;
    return numbers
        ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
        : ((Comparable<Object>) left).compareTo(right);
  }
}
