package app.musicschoolmanager.platform.page.look;

import java.util.Locale;

/** A colour on screen, and how well it stands out from another (WCAG 2). */
record Colour(int red, int green, int blue) {
  static final Colour BLACK = new Colour(0x10, 0x14, 0x1a);
  static final Colour WHITE = new Colour(255, 255, 255);
  private static final int STEPS = 50;

  /** Reads {@code #rrggbb}. */
  static Colour of(String code) {
    int rgb = Integer.parseInt(code, 1, 7, 16);
    return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
  }

  /** This colour with a share of another one. */
  Colour mixed(Colour other, double share) {
    return new Colour(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** From 1, the same, to 21, black on white. */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** The nearest colour, on the way to another, that is readable on the background. */
  Colour readableOn(Colour background, double contrast, Colour towards) {
    for (int step = 0; step < STEPS; step++) {
      Colour candidate = mixed(towards, (double) step / STEPS);
      if (candidate.contrast(background) >= contrast) {
        return candidate;
      }
    }
    return towards;
  }

  /** Black or white, whichever reads better on this colour; white if it reads well. */
  Colour text() {
    return contrast(WHITE) >= 4.5 || contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  String code() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
