package app.musicschoolmanager.platform.page.change;

import java.time.Instant;
import java.util.List;

/**
 * One change, among others.
 *
 * @param kind created, updated or deleted
 * @param who made it
 * @param via by which way
 * @param subject what kind of thing was changed
 * @param title what it is called; null if the reader may not know
 * @param href where it is; null if it isn't, or not for this reader
 * @param values what changed; null if that is not for this reader
 */
public record ChangeLine(
    Instant at,
    String kind,
    String who,
    String via,
    String subject,
    String title,
    String href,
    List<ChangedValue> values) {

  /** Whether the values tell before and after, rather than all that there is. */
  public boolean compares() {
    return kind.equals("updated");
  }
}
