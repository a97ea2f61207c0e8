package dev.offshoot.spec.name;

/** Names in addresses: {@code StockMovement} is {@code stock-movement}. */
public final class KebabName {
  private KebabName() {}

  /** The name of a model, action or schedule as it stands in a URL. */
  public static String of(String camel) {
    return String.join("-", Words.of(camel));
  }
}
