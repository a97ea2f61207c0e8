package app.musicschoolmanager.platform.page.audit;

import java.util.List;

/**
 * Runs by outcome, one step of time beside the other.
 *
 * @param most how many runs the highest bar stands for
 */
public record StackedChart(String most, List<Bar> bars) {
  /** How high a full bar is. */
  public static final int FULL = 1000;

  public StackedChart {
    bars = List.copyOf(bars);
  }

  /**
   * One step: how high each part of its bar is, of {@link #FULL}.
   *
   * @param label when it was
   * @param shown whether there is room to say so
   * @param text all of it in words
   */
  public record Bar(
      String label, boolean shown, String text, int completed, int failed, int running) {

    /** Where the part of those that failed begins, from above. */
    public int failedTop() {
      return FULL - completed - failed;
    }

    /** Where the part of those that go on begins, from above. */
    public int runningTop() {
      return failedTop() - running;
    }
  }
}
