package app.musicschoolmanager.platform.page.list.view;

import app.musicschoolmanager.platform.page.list.view.ListTable.Option;
import java.util.List;

/**
 * What is in a file that somebody wants to import, and what is wrong with it.
 *
 * @param point the sign before decimals
 * @param days what comes first in a date
 * @param problem why nothing can be imported, before any row is looked at; null if nothing
 */
public record ImportCheck(
    String path,
    String file,
    String name,
    long rows,
    long faulty,
    List<Head> heads,
    List<Option> fields,
    Match match,
    String point,
    String days,
    List<Fault> faults,
    long moreFaults,
    String problem) {

  /**
   * Which records the rows mean, and what becomes of these.
   *
   * @param by the field that tells them; empty if all rows are new
   * @param counts how many are new, changed and unchanged, in words
   * @param isNothing whether all records are as the file says already
   * @param state stands for the records as they are now
   * @param moved whether others have changed them since they were last shown
   */
  public record Match(
      String by,
      List<Option> keys,
      String counts,
      boolean isNothing,
      String state,
      boolean moved) {}

  /** One column of the file: what it is called, what its first rows hold, what it becomes. */
  public record Head(int index, String name, List<String> examples, String field) {}

  /** What is wrong in one row. */
  public record Fault(int row, String text) {}

  public boolean isInOrder() {
    return faulty == 0 && problem == null;
  }
}
