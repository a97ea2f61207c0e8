package dev.offshoot.pipeline;

import java.util.Locale;

/** The id that an element keeps for good, taken from the name that it is born with. */
public final class StableId {

  private StableId() {}

  /** {@code StockMovement} and {@code stockMovement} both become {@code stock_movement}. */
  public static String of(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toLowerCase(Locale.ROOT);
  }
}
