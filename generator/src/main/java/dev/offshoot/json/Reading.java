package dev.offshoot.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading a JSON text: a value, or everything that is wrong.
 *
 * @param value null if there are faults
 */
public record Reading<T>(T value, JsonText text, List<JsonFault> faults) {
  public Reading {
    faults = List.copyOf(faults);
  }

  public boolean isValid() {
    return faults.isEmpty();
  }

  /** All faults, one a line. */
  public String report() {
    return faults.stream().map(JsonFault::toString).collect(Collectors.joining("\n"));
  }
}
