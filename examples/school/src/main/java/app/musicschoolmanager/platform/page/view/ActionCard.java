package app.musicschoolmanager.platform.page.view;

import app.musicschoolmanager.platform.integration.Integration;
import java.util.List;

/**
 * An action that somebody may run.
 *
 * @param reach whose data it touches, in lower case
 * @param missing the outside services it needs that are not connected
 */
public record ActionCard(
    String id,
    String label,
    String description,
    String reach,
    boolean adminOnly,
    List<Integration> missing) {

  public ActionCard {
    missing = List.copyOf(missing);
  }
}
