package app.musicschoolmanager.platform.page.home;

import java.util.List;

/**
 * A few numbers of one model as bars.
 *
 * @param title what is counted
 * @param href all the records
 * @param upright months side by side; otherwise values below each other
 */
public record Chart(String title, String href, boolean upright, List<Bar> bars) {
  public Chart {
    bars = List.copyOf(bars);
  }
}
