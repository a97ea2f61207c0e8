package dev.offshoot.spec.rule;

import java.util.Locale;

/** How the constants of the document are written. */
public final class Vocabulary {
  private Vocabulary() {}

  public static String of(Enum<?> constant) {
    return constant == null ? "nothing" : constant.name().toLowerCase(Locale.ROOT);
  }
}
