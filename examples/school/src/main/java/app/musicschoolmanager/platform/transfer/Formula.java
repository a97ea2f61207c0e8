package app.musicschoolmanager.platform.transfer;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running what somebody wrote as a text: they take a cell that
 * begins with one of these signs for a formula. Such a text is written with an apostrophe before
 * it, which reading takes away again; a text that looks so by itself gets one more.
 */
final class Formula {
  private static final String SIGNS = "[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]";
  private static final Pattern RISKY = Pattern.compile("'*" + SIGNS + ".*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+" + SIGNS + ".*", Pattern.DOTALL);

  private Formula() {}

  static String guarded(String text) {
    return RISKY.matcher(text).matches() ? "'" + text : text;
  }

  static String bare(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
