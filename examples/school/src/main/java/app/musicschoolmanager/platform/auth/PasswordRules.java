package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.model.FieldError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are good enough: long enough to resist guessing, and none of those that everybody
 * guesses first.
 */
final class PasswordRules {
  private static final int MIN_CHARACTERS = 8;
  private static final String LIST = "/platform/common-passwords.txt";
  private static final Set<String> COMMON = load();

  private PasswordRules() {}

  /** What is wrong with the password, under the name of the field that it was typed into. */
  static Optional<FieldError> check(String field, String password) {
    if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
      return error(field, "min", "Use at least " + MIN_CHARACTERS + " characters.", MIN_CHARACTERS);
    }
    if (Passwords.bytes(password).length > Passwords.MAX_BYTES) {
      return error(
          field,
          "max",
          "Use at most 72 bytes: 72 plain letters, or fewer with accents and emoji.",
          Passwords.MAX_BYTES);
    }
    if (password.codePoints().anyMatch(PasswordRules::isUnfit)) {
      return error(
          field,
          "characters",
          "Use only characters that can be typed: letters, digits, signs, spaces, emoji.",
          null);
    }
    if (COMMON.contains(plain(password))) {
      return error(
          field,
          "common",
          "This password is one of those that are tried first. Choose another.",
          null);
    }
    return Optional.empty();
  }

  /** Half characters would all be stored as the same one, and a hash may end at a control. */
  private static boolean isUnfit(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  /** Full-width letters and capitals make a guess no harder. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<FieldError> error(
      String field, String code, String message, Integer limit) {
    return Optional.of(
        new FieldError(field, code, message, limit == null ? null : limit.toString()));
  }

  private static Set<String> load() {
    try (InputStream in = PasswordRules.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new HashSet<>(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list of common passwords " + LIST + " cannot be read.", e);
    }
  }
}
