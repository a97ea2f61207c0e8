package app.musicschoolmanager.platform.page.home;

/**
 * One bar of a chart.
 *
 * @param value what it stands for, as people write it
 * @param percent its length, from 0 to 100, beside the longest
 * @param href the records that it counts, or null
 */
public record Bar(String label, String value, int percent, String href) {
  /** What is left to the full length. */
  public int rest() {
    return 100 - percent;
  }
}
