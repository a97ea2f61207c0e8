package com.example.app.platform.record.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody searches for: words that must all be there, the last of them perhaps only begun.
 * Signs that belong to no word say nothing.
 *
 * @param begun the last word; null if there is none at all
 */
record SearchWords(List<String> whole, String begun) {
  private static final SearchWords NONE = new SearchWords(List.of(), null);

  static SearchWords of(String text) {
    if (text.isEmpty()) {
      return NONE; // as most lists are asked for
    }
    List<String> words =
        Stream.of(plain(text).split(" +"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .distinct()
            .toList();
    return words.isEmpty()
        ? NONE
        : new SearchWords(words.subList(0, words.size() - 1), words.getLast());
  }

  boolean isEmpty() {
    return begun == null;
  }

  /** Characters for private use stand for owners in the index; nobody searches for them. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().map(c -> separates(c) ? ' ' : c).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean separates(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
