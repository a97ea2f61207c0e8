package app.musicschoolmanager.platform.page.view;

/**
 * A value with its name.
 *
 * @param href where it leads, or null
 * @param code whether it is meant for machines and keeps its spaces
 * @param tone which of the calm colours a choice has; null for what is none
 * @param picture the address of a picture that it shows, or null
 */
public record Fact(
    String label, String text, String href, boolean code, Integer tone, String picture) {

  public static Fact of(String label, String text) {
    return new Fact(label, text, null, false, null, null);
  }

  public static Fact link(String label, String text, String href) {
    return new Fact(label, text, href, false, null, null);
  }

  public static Fact choice(String label, String text, int tone) {
    return new Fact(label, text, null, false, tone, null);
  }

  public static Fact code(String label, String text) {
    return new Fact(label, text, null, true, null, null);
  }

  /** A picture with its name, which leads to the file itself. */
  public static Fact picture(String label, String text, String href, String picture) {
    return new Fact(label, text, href, false, null, picture);
  }
}
