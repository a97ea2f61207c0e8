package app.musicschoolmanager.platform.audit;

import java.util.List;

/**
 * Some changes, newest first.
 *
 * @param next the id of the last one if there are more after it, else null
 */
public record ChangePage(List<LoggedChange> entries, String next) {

  /** Takes one change more than the page holds, to know whether there are more. */
  static ChangePage of(List<LoggedChange> found, int limit) {
    if (found.size() <= limit) {
      return new ChangePage(found, null);
    }
    List<LoggedChange> entries = found.subList(0, limit);
    return new ChangePage(entries, entries.getLast().id());
  }
}
