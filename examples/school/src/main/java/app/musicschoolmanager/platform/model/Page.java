package app.musicschoolmanager.platform.model;

import java.util.List;

/**
 * Some of the records that a query finds.
 *
 * @param number counted from 1
 * @param limit how many records a page holds at most
 * @param total how many records there are on all pages; see {@code totalIsExact}
 * @param totalIsExact false if there are more than {@code total}, which counted no further
 * @param next where the next page begins, for {@link ListQuery#after}; null if this is the last one
 */
public record Page(
    List<Entry> entries, int number, int limit, long total, boolean totalIsExact, String next) {

  /** Those that a search or filters find are counted up to here. */
  public static final int MOST_COUNTED = 10_000;

  /** How many pages there are, or were counted: at least one, which may be empty. */
  public long pages() {
    return Math.max(1, (total + limit - 1) / limit);
  }

  public boolean hasNext() {
    return next != null;
  }
}
