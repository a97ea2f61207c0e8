package app.musicschoolmanager.platform.page.home;

import app.musicschoolmanager.platform.record.Tallies;

/**
 * A model at a glance.
 *
 * @param recent how many of its records came in the last week
 * @param mayAdd whether the reader may add a record
 */
public record Tile(String name, String label, String one, long count, long recent, boolean mayAdd) {
  /** Whether there may be more recent ones than were counted. */
  public boolean isBusy() {
    return recent >= Tallies.MOST;
  }

  public boolean isEmpty() {
    return count == 0;
  }
}
