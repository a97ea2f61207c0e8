package org.example.makerspace.platform.rule;

import java.time.Clock;
import java.util.Objects;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Values;

/**
 * A record as it is about to become.
 *
 * @param before what it was, or null if it is new
 * @param after all its values, those that stay as they are too
 */
public record Write(Model model, Values before, Values after, Clock clock) {

  /** Whether the field gets another value; each of a new record does. */
  boolean changes(String name) {
    return before == null || !Objects.equals(before.get(name), after.get(name));
  }

  Field field(String name) {
    return model.field(name).orElseThrow();
  }
}
