package com.example.app.platform.model.sample;

import java.util.Optional;

/**
 * Makes texts that match a pattern: classes, groups, alternatives and counts, of which it takes the
 * first and fewest. Texts made with different seeds differ wherever the pattern leaves a choice.
 */
public final class PatternSample {
  private static final String WORD = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LONGEST = 1_000;

  private final String pattern;
  private int seed;
  private int at;

  private PatternSample(String pattern, int seed) {
    this.pattern = pattern;
    this.seed = seed;
  }

  /**
   * A text that the pattern admits, without blanks around it, as texts are kept; none where it says
   * what this does not read.
   */
  public static Optional<String> of(String pattern, int seed) {
    try {
      String sample = new PatternSample(pattern.replaceAll("^\\^|\\$$", ""), seed).sequence();
      return Optional.of(sample.strip()).filter(text -> text.matches(pattern));
    } catch (IndexOutOfBoundsException | ArithmeticException | NumberFormatException e) {
      return Optional.empty(); // it took a sign for what it is not
    }
  }

  /** The first of the alternatives up to the end of the group. */
  private String sequence() {
    StringBuilder first = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != ')' && pattern.charAt(at) != '|') {
      first.append(repeated());
    }
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first.toString();
  }

  private String repeated() {
    int start = at;
    StringBuilder all = new StringBuilder(piece());
    int end = at;
    int times = times();
    int after = at;
    for (int i = 1; i < times; i++) {
      at = start;
      all.append(piece());
      if (i + all.length() > LONGEST) {
        throw new ArithmeticException("too long to be a sample");
      }
    }
    at = Math.max(after, end);
    return times == 0 ? "" : all.toString();
  }

  /**
   * How often at least: once where the count leaves it open, so that there is something to vary.
   */
  private int times() {
    if (at < pattern.length() && "?*+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
      return 1;
    }
    if (at < pattern.length() && pattern.charAt(at) == '{') {
      int end = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at + 1, end).split(",");
      at = end + 1;
      return Math.max(Integer.parseInt(bounds[0].strip()), bounds.length > 1 ? 1 : 0);
    }
    return 1;
  }

  private String piece() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> {
        at += pattern.startsWith("?:", at) ? 2 : 0;
        String group = sequence();
        at++;
        yield group;
      }
      case '[' -> one(members());
      case '.' -> one(WORD);
      case '\\' -> escaped(pattern.charAt(at++));
      default -> String.valueOf(c);
    };
  }

  private String escaped(char c) {
    return switch (c) {
      case 'd' -> one("0123456789");
      case 'w', 'S', 'D' -> one(c == 'D' ? "abcdefgh" : WORD);
      case 's' -> " ";
      default -> String.valueOf(c);
    };
  }

  private String members() {
    boolean other = pattern.charAt(at) == '^';
    at += other ? 1 : 0;
    StringBuilder all = new StringBuilder();
    while (pattern.charAt(at) != ']') {
      char c = pattern.charAt(at++);
      if (c == '\\') {
        all.append(
            switch (pattern.charAt(at++)) {
              case 'd' -> "0123456789";
              case 'w' -> WORD;
              case 's' -> " ";
              default -> pattern.substring(at - 1, at);
            });
      } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        for (int each = c; each <= pattern.charAt(at + 1); each++) {
          all.append((char) each);
        }
        at += 2;
      } else {
        all.append(c);
      }
    }
    at++;
    return other
        ? WORD.replaceAll("[" + all.toString().replaceAll("(\\W)", "\\\\$1") + "]", "")
        : all.toString();
  }

  private String one(String choices) {
    String chosen = String.valueOf(choices.charAt(seed % choices.length()));
    seed /= choices.length();
    return chosen;
  }
}
