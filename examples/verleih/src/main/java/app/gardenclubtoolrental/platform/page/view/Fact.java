package app.gardenclubtoolrental.platform.page.view;

/**
 * A value with its name.
 *
 * @param href where it leads, or null
 * @param code whether it is meant for machines and keeps its spaces
 */
public record Fact(String label, String text, String href, boolean code) {

  public static Fact of(String label, String text) {
    return new Fact(label, text, null, false);
  }

  public static Fact link(String label, String text, String href) {
    return new Fact(label, text, href, false);
  }

  public static Fact code(String label, String text) {
    return new Fact(label, text, null, true);
  }
}
