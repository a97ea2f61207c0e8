package app.musicschoolmanager.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a {@code .env} file: lines of {@code NAME=value}, with {@code #} comments and optional
 * quotes.
 */
final class Dotenv {
  private Dotenv() {}

  /** The file's variables beneath those given, which win. */
  static Map<String, String> beneath(Path file, Map<String, String> env) {
    Map<String, String> all = new HashMap<>();
    if (Files.isRegularFile(file)) {
      try {
        Files.readAllLines(file).forEach(line -> read(line.strip(), all));
      } catch (IOException e) {
        throw new UncheckedIOException("The file " + file + " cannot be read.", e);
      }
    }
    all.putAll(env);
    return all;
  }

  private static void read(String line, Map<String, String> into) {
    int equals = line.indexOf('=');
    if (line.startsWith("#") || equals < 1) {
      return;
    }
    String name = line.substring(0, equals).strip().replaceFirst("^export\\s+", "");
    into.put(name, unquoted(line.substring(equals + 1).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
