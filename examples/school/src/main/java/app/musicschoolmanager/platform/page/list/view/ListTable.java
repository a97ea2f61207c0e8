package app.musicschoolmanager.platform.page.list.view;

import java.util.List;

/**
 * A page of a model's records, and what can be done with it.
 *
 * @param path the list without anything that narrows or orders it
 * @param here this very page of it
 * @param mayDelete whether there is a record that its reader may delete
 * @param mayAdd whether a record that its reader creates could be accepted, and seen by them
 * @param own the one record that its reader may have, if they have it; else null
 * @param chips what narrows the list besides the search
 * @param cleared the list without these
 * @param deletions what its reader has deleted lately and can take back
 */
public record ListTable(
    String path,
    String here,
    String label,
    String description,
    boolean mayDelete,
    boolean mayAdd,
    String own,
    Finding finding,
    List<Chip> chips,
    String cleared,
    List<ListColumn> columns,
    List<ListRow> rows,
    Paging paging,
    Picking picking,
    List<Deletion> deletions) {

  /** Whether there is no record at all, rather than none that fits. */
  public boolean isUnused() {
    return paging.total() == 0 && finding.search().isEmpty() && chips.isEmpty();
  }

  /** How records are found: by words and by what their fields hold. */
  public record Finding(
      String search, String searchHref, List<FilterControl> filters, String limit, Order order) {

    /** Whether a filter has to be answered first. */
    public boolean isOpen() {
      return filters.stream().anyMatch(FilterControl::isOpen);
    }
  }

  /** The orders to choose from, and the present one. */
  public record Order(String now, List<Option> options) {}

  /** One entry of a selection. */
  public record Option(String value, String label) {}

  /** A condition that narrows the list, and the list without it. */
  public record Chip(String text, String href) {}

  /**
   * The head of a column.
   *
   * @param href the list ordered by this column; null if it cannot be
   * @param direction {@code ascending} or {@code descending} if the list is ordered by it, else
   *     null
   */
  public record ListColumn(String label, String style, String href, String direction) {
    /** The symbol that shows the order. */
    public String arrow() {
      return direction == null ? null : direction.equals("ascending") ? "up" : "down";
    }
  }

  /**
   * One record.
   *
   * @param mayDelete whether whoever sees it may also delete it
   */
  public record ListRow(
      String id, String title, String href, boolean mayDelete, List<ListCell> cells) {}

  /**
   * Which part of the list this is.
   *
   * @param exact whether the total has been counted to its end
   * @param previous the page before, or null
   * @param next the page after, or null
   */
  public record Paging(
      long first,
      long last,
      long total,
      boolean exact,
      String previous,
      String next,
      List<Size> sizes) {}

  /** How many rows a page can have, and the list with that many; null for the present one. */
  public record Size(int rows, String href) {}

  /** Which columns there are, and the address of the file with those that are shown. */
  public record Picking(List<Pick> columns, String exportShown, String exportAll) {}

  /** One column that can be shown. */
  public record Pick(String name, String label, boolean shown) {}

  /** Something that can be taken back. */
  public record Deletion(String id, String text) {}
}
