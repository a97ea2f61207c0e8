package dev.offshoot.cli;

import dev.offshoot.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as the user gave it: a file, standard input, or the words themselves.
 *
 * @param file where it was read from, if it was a file
 */
record RequestText(String text, Optional<Path> file) {

  /** More than any description of one app needs; longer input is a mistake. */
  private static final int MOST_CHARACTERS = 100_000;

  /** Reads the request that an argument stands for; {@code -} is standard input. */
  static RequestText of(String argument, InputStream in) {
    try {
      if (argument.equals("-")) {
        return checked(decode(in.readNBytes(MOST_CHARACTERS * 4)), Optional.empty());
      }
      Optional<Path> file = existing(argument);
      if (file.isPresent()) {
        return checked(decode(Files.readAllBytes(file.get())), file);
      }
    } catch (CharacterCodingException e) {
      throw unusable("The request is not UTF-8 text", "It may be a binary or an old encoding.");
    } catch (IOException e) {
      throw unusable("The request cannot be read", e.getMessage());
    }
    if (looksLikeFile(argument)) {
      throw unusable("There is no file " + argument, "Its name looks like one.");
    }
    return checked(argument, Optional.empty());
  }

  private static Optional<Path> existing(String argument) {
    try {
      return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeFile(String argument) {
    return argument.matches("\\S+\\.(md|txt)|\\S*/\\S*") && argument.length() < 200;
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
  }

  private static RequestText checked(String text, Optional<Path> file) {
    String clean = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
    if (clean.isEmpty()) {
      throw unusable("The request is empty", "Nothing says what the app shall do.");
    }
    if (clean.length() > MOST_CHARACTERS) {
      throw unusable(
          "The request is too long",
          "It has " + clean.length() + " characters; at most " + MOST_CHARACTERS + " are read.");
    }
    return new RequestText(clean, file);
  }

  private static Problem unusable(String what, String why) {
    return Problem.of(
        Problem.Kind.REQUEST,
        what,
        why,
        "Give a text file, - for standard input, or the request itself in quotation marks.");
  }

  /** A folder to make when none is named: after the request's file, else its first words. */
  Path defaultFolder() {
    String name =
        file.map(RequestText::nameOf).orElseGet(() -> slug(text)).replaceAll("^-+|-+$", "");
    return Path.of(name.isEmpty() ? "offshoot-app" : name);
  }

  private static String nameOf(Path file) {
    String base = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean telling = !base.equalsIgnoreCase("request");
    return slug(telling || folder.getFileName() == null ? base : folder.getFileName().toString());
  }

  private static String slug(String words) {
    String ascii = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = ascii.replaceAll("^-+", "");
    return trimmed.length() <= 30 ? trimmed : trimmed.substring(0, 30);
  }

  /** The recording that stands beside the request's file, if there is one. */
  Optional<Path> recording() {
    return file.map(path -> path.resolveSibling("agent.lock")).filter(Files::isRegularFile);
  }
}
