package dev.offshoot.spec.name;

import java.util.Locale;

/** Names of settings in the environment. */
public final class SettingName {
  private SettingName() {}

  /** What the settings of an integration begin with: {@code stripeEu} is {@code STRIPE_EU}. */
  public static String prefix(String integrationName) {
    return String.join("_", Words.of(integrationName)).toUpperCase(Locale.ROOT);
  }
}
