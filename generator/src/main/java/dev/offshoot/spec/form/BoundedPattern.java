package dev.offshoot.spec.form;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a regular expression is valid and answers in bounded time. */
public final class BoundedPattern {
  private static final int LONGEST = 200;
  private static final int REPEATS = 48;
  private static final int MOST_STEPS = 50_000;
  private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9k]");
  private static final String SAMPLES = "aA0 _-@./,";

  private BoundedPattern() {}

  /** What is wrong with the pattern. */
  public static Optional<String> fault(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters");
    }
    if (BACK_REFERENCE.matcher(pattern).find()) {
      return Optional.of("refers back to what it matched, which can take very long");
    }
    try {
      Pattern compiled = Pattern.compile(pattern);
      return isSlow(compiled)
          ? Optional.of("can take very long, because repetitions overlap")
          : Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("is not a regular expression: " + e.getDescription());
    }
  }

  /** Tries what makes overlapping repetitions explode: many of a kind, then one that cannot fit. */
  private static boolean isSlow(Pattern pattern) {
    TreeSet<String> seeds = new TreeSet<>();
    (SAMPLES + pattern.pattern())
        .chars()
        .filter(c -> !Character.isSurrogate((char) c))
        .forEach(c -> seeds.add(Character.toString(c)));
    for (int i = 0; i + 2 <= pattern.pattern().length(); i++) {
      seeds.add(pattern.pattern().substring(i, i + 2));
    }
    return seeds.stream().anyMatch(seed -> explodes(pattern, seed.repeat(REPEATS) + "\u0001"));
  }

  private static boolean explodes(Pattern pattern, String text) {
    try {
      pattern.matcher(new Counted(text, new int[] {MOST_STEPS})).matches();
      return false;
    } catch (OutOfSteps | StackOverflowError e) {
      return true;
    }
  }

  private record Counted(CharSequence text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (left[0]-- == 0) {
        throw new OutOfSteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }
  }

  private static final class OutOfSteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
