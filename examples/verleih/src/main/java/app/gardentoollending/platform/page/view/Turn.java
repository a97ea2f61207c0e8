package app.gardentoollending.platform.page.view;

import app.gardentoollending.platform.action.LogPage;

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
}
