package app.musicschoolmanager.platform.page.list.view;

/**
 * One value of a record.
 *
 * @param label the head of its column, for narrow screens
 * @param href where it leads to; null if nowhere
 * @param tone which of the calm colours a choice has
 */
public record ListCell(String label, Kind kind, String text, String href, int tone) {

  /** How a value looks. */
  public enum Kind {
    TITLE,
    TEXT,
    NUMBER,
    CHOICE,
    YES,
    NO,
    BLANK,
    /** A text of several lines, to be read as it was written. */
    PROSE
  }

  public static ListCell of(String label, Kind kind, String text) {
    return new ListCell(label, kind, text, null, 0);
  }

  public ListCell linked(String to) {
    return new ListCell(label, kind, text, to, tone);
  }
}
