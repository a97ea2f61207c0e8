package dev.offshoot.render.text;

import java.util.Objects;

/** Text as a Java string literal, quotes included. */
public record JavaString(String text) {

  public JavaString {
    Objects.requireNonNull(text);
  }

  /**
   * The literal. Every backslash is doubled, so no text can form a Unicode escape, which Java would
   * replace before it looks for the end of the string.
   */
  @Override
  public String toString() {
    StringBuilder literal = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (Invisible.at(text, i)) {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
