package dev.offshoot.render.text;

/** Characters that a reader of a source file would not see, or that would reorder what they see. */
final class Invisible {

  private Invisible() {}

  /** Whether the character at this place is a control, an unpaired surrogate or steers layout. */
  static boolean at(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // The joiners are left alone: emoji and several scripts are written with them.
      case Character.FORMAT -> c != '\u200c' && c != '\u200d';
      default -> false;
    };
  }

  /** The text in one line: layout becomes single spaces, other invisible characters go. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        line.append(' ');
      } else if (!at(text, i)) {
        line.append(c);
      }
    }
    return line.toString().strip().replaceAll(" {2,}", " ");
  }
}
