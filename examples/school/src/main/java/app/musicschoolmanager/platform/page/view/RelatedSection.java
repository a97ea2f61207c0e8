package app.musicschoolmanager.platform.page.view;

import java.util.List;

/**
 * The records of one model that refer to the record of a page.
 *
 * @param id of the section in the page
 * @param count how many there are, as people write it
 * @param list where all of them are listed; null if they stand here
 * @param add where a new one is made; null for those who may not
 * @param action where one is taken in or let go; null for those who may not
 * @param field by which they refer to the record
 * @param to the id of the record
 * @param removable whether one may refer to nothing
 * @param assign the field by which one that is there already is taken in; null where there is none
 * @param moves whether what is chosen is taken from another record, which has to be confirmed
 */
public record RelatedSection(
    String id,
    String title,
    String label,
    String count,
    String list,
    String add,
    String action,
    String field,
    String to,
    boolean removable,
    FormField assign,
    boolean moves,
    List<Row> rows) {

  /**
   * One of them.
   *
   * @param mayChange whether whoever sees it may let it go
   */
  public record Row(String id, String title, String version, boolean mayChange, List<Cell> cells) {}

  /** The same with the field as it was sent. */
  public RelatedSection assign(FormField sent, boolean confirm) {
    return new RelatedSection(
        id, title, label, count, list, add, action, field, to, removable, sent, confirm, rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
