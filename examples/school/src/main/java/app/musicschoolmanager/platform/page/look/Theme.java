package app.musicschoolmanager.platform.page.look;

import app.musicschoolmanager.platform.mainapp.Appearance;

/**
 * The app's own colour and sign. The colour is made darker or lighter where text in it could not be
 * read otherwise, so any colour may be chosen.
 */
public record Theme(String name, String colour, String avatar) {
  private static final Colour LIGHT = Colour.WHITE;
  private static final Colour DARK = Colour.of("#171c24");
  private static final double TEXT_CONTRAST = 4.8;
  private static final double SHAPE_CONTRAST = 3;

  /** The colours and the sign of an app that is called and looks like that. */
  public static Theme of(Appearance look) {
    return new Theme(look.name(), look.colour(), look.avatar());
  }

  /** The style sheet that names the app's colours, for light and for dark surroundings. */
  public String css() {
    Colour accent = Colour.of(colour);
    Colour onDark = accent.readableOn(DARK, SHAPE_CONTRAST, Colour.WHITE);
    return """
    :root {
    %s}

    @media (prefers-color-scheme: dark) {
      :root {
    %s  }
    }
    """
        .formatted(
            variables(accent, LIGHT.mixed(accent, 0.09), Colour.BLACK),
            variables(onDark, DARK.mixed(onDark, 0.18), Colour.WHITE));
  }

  /** The colours that go with an accent; its ink is read on the surface and on the soft one. */
  private static String variables(Colour accent, Colour soft, Colour inkTowards) {
    Colour ink = accent.readableOn(soft, TEXT_CONTRAST, inkTowards);
    return """
      --accent: %s;
      --accent-text: %s;
      --accent-strong: %s;
      --accent-ink: %s;
      --accent-soft: %s;
      --bs-link-color-rgb: %s;
      --bs-link-hover-color-rgb: %<s;
    """
        .formatted(
            accent.code(),
            accent.text().code(),
            accent.mixed(accent.text() == Colour.WHITE ? Colour.BLACK : Colour.WHITE, 0.15).code(),
            ink.code(),
            soft.code(),
            ink.red() + ", " + ink.green() + ", " + ink.blue());
  }

  /** The app's sign as an SVG picture: its avatar, or the first letter of its name. */
  public String icon() {
    String sign = avatar.isBlank() ? name.substring(0, name.offsetByCodePoints(0, 1)) : avatar;
    Colour accent = Colour.of(colour);
    boolean letters = sign.codePoints().allMatch(Character::isLetterOrDigit);
    int size = letters ? Math.min(38, 58 / sign.length()) : 36;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <rect width="64" height="64" rx="16" fill="%s"/>
    <text x="32" y="34" fill="%s" font-size="%d" font-weight="700" font-family="system-ui, sans-serif" \
    text-anchor="middle" dominant-baseline="central">%s</text>
    </svg>
    """
        .formatted(
            letters ? accent.code() : Colour.WHITE.mixed(accent, 0.16).code(),
            accent.text().code(),
            size,
            escaped(sign));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
