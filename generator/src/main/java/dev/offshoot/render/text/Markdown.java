package dev.offshoot.render.text;

/**
 * Text in a line of Markdown, heading, list item or table cell: it reads as it was written, and is
 * never markup, HTML or a link.
 */
public record Markdown(String text) {

  @Override
  public String toString() {
    String line = Invisible.oneLine(text);
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      if (isMarkup(line, i)) {
        escaped.append('\\');
      }
      escaped.append(line.charAt(i));
    }
    return escaped.toString();
  }

  private static boolean isMarkup(String line, int index) {
    char next = index + 1 < line.length() ? line.charAt(index + 1) : ' ';
    return switch (line.charAt(index)) {
      case '\\', '`', '*', '[', '<', '|', '~' -> true;
      case '_' -> index == 0 || !isWord(line.charAt(index - 1)) || !isWord(next);
      case '&' -> next == '#' || Character.isLetter(next);
      case '#' -> index == 0 || " #".indexOf(line.charAt(index - 1)) >= 0;
      case ':' -> line.startsWith("://", index);
      case '+', '-', '=', '>' -> index == 0;
      case '.', ')' -> line.substring(0, index).chars().allMatch(Character::isDigit);
      default -> false;
    };
  }

  private static boolean isWord(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
