package app.musicschoolmanager.platform.page.view;

/**
 * One entry of a selection.
 *
 * @param detail what tells it from others of the same name; empty if nothing does
 */
public record Choice(String value, String label, String detail) {
  /** Stands between what a choice is called and what tells it from others. */
  public static final String BETWEEN = " · ";

  public Choice(String value, String label) {
    this(value, label, "");
  }

  /** All of it in one line. */
  public String text() {
    return detail.isEmpty() ? label : label + BETWEEN + detail;
  }
}
