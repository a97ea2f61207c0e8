package dev.offshoot.render.text;

/**
 * Text inside a Javadoc comment, in one line that the formatter wraps. It can neither end the
 * comment nor form a tag, an element or a Unicode escape.
 */
public record Javadoc(String text) {

  @Override
  public String toString() {
    return Invisible.oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("*/", "*&#47;");
  }
}
