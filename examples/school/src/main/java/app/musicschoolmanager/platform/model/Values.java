package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.rule.term.Moment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Typed values by field name. A name that is there with null says "empty"; a name that is not there
 * says nothing, and an update leaves that field as it is.
 */
public final class Values {
  private static final Values NONE = of(Map.of());

  private final Map<String, Object> byName;

  private Values(SequencedMap<String, Object> own) {
    this.byName = Collections.unmodifiableMap(own);
  }

  public static Values none() {
    return NONE;
  }

  public static Values of(Map<String, ?> byName) {
    return new Values(new LinkedHashMap<>(byName));
  }

  /** Values that are nobody else's, and so need not be copied. */
  public static Values owning(SequencedMap<String, Object> byName) {
    return new Values(byName);
  }

  /** These values and one more, or one changed. */
  public Values with(String name, Object value) {
    if (has(name) && Objects.equals(get(name), value)) {
      return this;
    }
    SequencedMap<String, Object> more = new LinkedHashMap<>(byName);
    more.put(name, value);
    return new Values(more);
  }

  /** These values without one of them. */
  public Values without(String name) {
    SequencedMap<String, Object> fewer = new LinkedHashMap<>(byName);
    fewer.remove(name);
    return new Values(fewer);
  }

  /** The same with the dates and times that defaults mean by now. */
  public Values settled(Clock clock) {
    Values settled = this;
    for (Map.Entry<String, Object> each : byName.entrySet()) {
      settled = settled.with(each.getKey(), Moment.settled(each.getValue(), clock));
    }
    return settled;
  }

  /** Whether something is said about the field, be it that it is empty. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  public Object get(String name) {
    return byName.get(name);
  }

  public String text(String name) {
    return typed(name, String.class);
  }

  public Long integer(String name) {
    return typed(name, Long.class);
  }

  public BigDecimal decimal(String name) {
    return typed(name, BigDecimal.class);
  }

  public Boolean flag(String name) {
    return typed(name, Boolean.class);
  }

  public LocalDate date(String name) {
    return typed(name, LocalDate.class);
  }

  public Instant instant(String name) {
    return typed(name, Instant.class);
  }

  public JsonNode json(String name) {
    return typed(name, JsonNode.class);
  }

  public Map<String, Object> asMap() {
    return byName;
  }

  private <T> T typed(String name, Class<T> type) {
    Object value = byName.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalStateException(
          "%s holds a %s, not a %s."
              .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
    }
    return type.cast(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values values && byName.equals(values.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  /** Names only: a value may be a secret and this text may reach a log. */
  @Override
  public String toString() {
    return "Values" + byName.keySet();
  }
}
