package app.shopinventory.platform.model;

import java.util.List;

/**
 * Some of the records that a query finds.
 *
 * @param number counted from 1
 * @param limit how many records a page holds at most
 * @param total how many records there are on all pages
 */
public record Page(List<Entry> entries, int number, int limit, long total) {

  /** How many pages there are: at least one, which may be empty. */
  public long pages() {
    return Math.max(1, (total + limit - 1) / limit);
  }

  public boolean hasNext() {
    return number < pages();
  }
}
