package dev.offshoot.spec.name;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that a camel-case name is made of. */
final class Words {
  /** Before a capital that follows a small letter or a digit, and before an acronym's last. */
  private static final Pattern SEAM =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private Words() {}

  /** {@code HTTPServer2Go} is http, server2, go. */
  static List<String> of(String camel) {
    return Stream.of(SEAM.split(camel)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
