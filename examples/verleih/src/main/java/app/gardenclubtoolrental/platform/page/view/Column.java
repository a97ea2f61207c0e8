package app.gardenclubtoolrental.platform.page.view;

/**
 * The head of a column.
 *
 * @param href the list ordered by this column; null if it cannot be
 * @param direction {@code ascending} or {@code descending} if the list is ordered by it, else null
 */
public record Column(String label, String style, String href, String direction) {

  /** The symbol that shows the order. */
  public String arrow() {
    return direction == null ? null : direction.equals("ascending") ? "up" : "down";
  }
}
