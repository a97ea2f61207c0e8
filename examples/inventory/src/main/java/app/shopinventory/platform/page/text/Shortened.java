package app.shopinventory.platform.page.text;

/** The beginning of a text that is too long for its place. */
public final class Shortened {
  private Shortened() {}

  /** The text itself, or as many characters of it, of which none is cut in two, and a sign. */
  public static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest) + "…";
  }
}
