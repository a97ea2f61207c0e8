package dev.offshoot.llm;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders labels as people count: {@code step2} before {@code step10}. */
enum LabelOrder implements Comparator<String> {
  NATURAL;

  private static final Pattern BETWEEN_TEXT_AND_DIGITS =
      Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");

  @Override
  public int compare(String left, String right) {
    var lefts = BETWEEN_TEXT_AND_DIGITS.split(left);
    var rights = BETWEEN_TEXT_AND_DIGITS.split(right);
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = comparePart(lefts[i], rights[i]);
      if (order != 0) {
        return order;
      }
    }
    int byLength = Integer.compare(lefts.length, rights.length);
    return byLength != 0 ? byLength : left.compareTo(right);
  }

  private static int comparePart(String left, String right) {
    if (isNumber(left) && isNumber(right)) {
      return Long.compare(Long.parseLong(left), Long.parseLong(right));
    }
    return left.compareTo(right);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty()
        && part.length() < 18
        && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
