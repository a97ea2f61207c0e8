package app.musicschoolmanager.platform.page.view;

/**
 * What a page says about what was just done.
 *
 * @param offer what may be done about it, or null
 */
public record Notice(boolean good, String text, Offer offer) {

  /**
   * A button beside the text.
   *
   * @param label what it does, such as Undo
   * @param path where it posts to, within this app
   */
  public record Offer(String label, String path) {}

  public Notice(boolean good, String text) {
    this(good, text, null);
  }

  /** The same with a button beside it. */
  public Notice offering(String label, String path) {
    return new Notice(good, text, new Offer(label, path));
  }
}
