package dev.offshoot.output;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paths mean the same file on every machine, and none that is not ours. */
final class PlainPath {

  private static final int LONGEST = 200;
  private static final Set<String> FORBIDDEN = Set.of(".git", "git~1");

  /** What some file system gives a meaning of its own, or drops. */
  private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");

  private PlainPath() {}

  /** What speaks against the path; empty if nothing does. */
  static Optional<String> objection(String path) {
    if (path.length() > LONGEST) {
      return Optional.of("It is longer than " + LONGEST + " characters.");
    }
    if (ODD.matcher(path).find()) {
      return Optional.of("It has a character that not every machine takes in a name.");
    }
    String[] parts = path.split("/", -1);
    if (parts[0].equalsIgnoreCase(".offshoot")) {
      return Optional.of("The folder .offshoot belongs to the run.");
    }
    for (String part : parts) {
      if (part.isEmpty() || part.endsWith(".") || part.endsWith(" ")) {
        return Optional.of("A part of it is empty, or ends with a dot or a blank.");
      }
      if (FORBIDDEN.contains(part.toLowerCase(Locale.ROOT))) {
        return Optional.of("Files of git are git's own.");
      }
    }
    return Optional.empty();
  }
}
