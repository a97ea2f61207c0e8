package dev.offshoot.render.text;

/**
 * Text inside a Javadoc comment, in one line that the formatter wraps. It can neither end the
 * comment nor form a tag, an element or a Unicode escape.
 */
public record Javadoc(String text) {

  /** A description as a sentence, or the label where nothing is described. */
  public static Javadoc sentence(String description, String label) {
    String text = (description == null || description.isBlank() ? label : description).strip();
    return new Javadoc(text.matches("(?s).*[.!?。！？…]") ? text : text + ".");
  }

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
