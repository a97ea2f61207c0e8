package dev.offshoot.spec.name;

import java.util.Locale;

/** Names of settings in the environment, the same as the generated app's platform derives them. */
public final class SettingName {
  private SettingName() {}

  /** What the settings of an integration begin with: {@code stripeEu} is {@code STRIPE_EU}. */
  public static String prefix(String integrationName) {
    return integrationName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
