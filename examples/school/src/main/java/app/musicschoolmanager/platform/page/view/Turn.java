package app.musicschoolmanager.platform.page.view;

import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.audit.Given;

/**
 * Where one can turn to from a page of a log.
 *
 * @param newer the page before, or null
 * @param older the page after, or null
 */
public record Turn(String newer, String older) {

  /**
   * @param path the address of the log, up to its page number
   */
  public static Turn of(String path, LogPage<?> page) {
    return new Turn(
        page.number() > 1 ? path + "page=" + (page.number() - 1) : null,
        page.hasNext() ? path + "page=" + (page.number() + 1) : null);
  }

  /**
   * @param path the address of a list whose pages follow {@code after} an id
   * @param given what narrows the list
   * @param next what the next page follows; null on the last one
   */
  public static Turn of(String path, Given given, String next) {
    return new Turn(
        given.text("after") == null ? null : given.address(path),
        next == null ? null : given.address(path, "after=" + next));
  }
}
