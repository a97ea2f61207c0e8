package app.gardenclubtoolrental.platform.page.view;

import java.util.List;

/**
 * A page of a model's records.
 *
 * @param narrowed what the list is narrowed to besides the search, or null
 * @param first the number of the first record shown, counted from 1
 * @param previous the page before, or null
 * @param next the page after, or null
 */
public record RecordTable(
    String path,
    String label,
    String description,
    boolean mayWrite,
    String search,
    List<Choice> parameters,
    String narrowed,
    List<Column> columns,
    List<List<Cell>> rows,
    long first,
    long total,
    String previous,
    String next) {

  public long last() {
    return first + rows.size() - 1;
  }

  /** Whether there is no record at all, rather than none that fits. */
  public boolean isUnused() {
    return total == 0 && search.isEmpty() && narrowed == null;
  }
}
