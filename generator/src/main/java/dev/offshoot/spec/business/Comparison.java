package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a value stands to others. */
public enum Comparison {
  @JsonProperty("equal")
  EQUAL,
  @JsonProperty("not_equal")
  NOT_EQUAL,
  @JsonProperty("less_than")
  LESS_THAN,
  @JsonProperty("at_most")
  AT_MOST,
  @JsonProperty("more_than")
  MORE_THAN,
  @JsonProperty("at_least")
  AT_LEAST,
  @JsonProperty("empty")
  EMPTY,
  @JsonProperty("filled")
  FILLED;

  /** Whether it says something about a value alone. */
  public boolean isUnary() {
    return this == EMPTY || this == FILLED;
  }

  /** Whether it needs values that have an order. */
  public boolean isOrder() {
    return !isUnary() && this != EQUAL && this != NOT_EQUAL;
  }
}
