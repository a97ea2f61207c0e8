package app.gardentoollending.platform.page.home;

/**
 * A model at a glance.
 *
 * @param recent how many of its records came in the last week
 * @param mayAdd whether the reader may add a record
 */
public record Tile(String name, String label, String one, long count, long recent, boolean mayAdd) {
  public boolean isEmpty() {
    return count == 0;
  }
}
