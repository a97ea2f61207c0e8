package app.musicschoolmanager.platform.page.open;

import app.musicschoolmanager.platform.page.list.view.ListCell;
import java.util.List;

/**
 * A public page as it is drawn.
 *
 * @param text a sentence above it, or empty
 * @param form where anybody may add to it, or null
 * @param prose whether its records are texts to read rather than rows to compare
 * @param entries what is shown of each record, in the order of the columns
 * @param previous the page before, or null
 * @param next the page after, or null
 */
public record OpenList(
    String text,
    String form,
    boolean prose,
    List<Column> columns,
    List<List<ListCell>> entries,
    String previous,
    String next) {

  public OpenList {
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
  }

  /** The head of a column. */
  public record Column(String label, String style) {}
}
