package dev.offshoot.llm.openai;

import java.util.regex.Pattern;

/** A secret that shows itself only to the request that needs it. */
public final class ApiKey {

  /** For servers that want none. */
  public static final ApiKey NONE = new ApiKey("");

  private static final String SHOWN = "[key]";
  private static final Pattern ANY_KEY =
      Pattern.compile("(?i)\\b(?:sk|rk|pk|gsk|xai|key|bearer)[-_ ][A-Za-z0-9*._-]{8,}");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  public static ApiKey of(String secret) {
    return secret.isBlank() ? NONE : new ApiKey(secret.strip());
  }

  public boolean isPresent() {
    return !secret.isEmpty();
  }

  /** False if it cannot stand in a header, so is no key. */
  boolean isPlausible() {
    return secret.chars().allMatch(c -> c > ' ' && c < 127);
  }

  String reveal() {
    return secret;
  }

  /** Servers like to quote the key that they refuse, in part or with stars. */
  String redact(String text) {
    var without = isPresent() ? text.replace(secret, SHOWN) : text;
    return ANY_KEY.matcher(without).replaceAll(SHOWN);
  }

  @Override
  public String toString() {
    return isPresent() ? SHOWN : "[no key]";
  }
}
