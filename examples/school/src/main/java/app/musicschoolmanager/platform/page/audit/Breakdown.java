package app.musicschoolmanager.platform.page.audit;

import java.util.List;

/**
 * Numbers of several things beside each other.
 *
 * @param heads of its columns
 */
public record Breakdown(String title, List<String> heads, List<Line> lines) {
  public Breakdown {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /**
   * One thing.
   *
   * @param href where more is told of it, or null
   */
  public record Line(String label, String href, List<Number> numbers) {
    public Line {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * One of its numbers.
   *
   * @param bad whether it tells of something that went wrong
   * @param href what it counts, or null
   */
  public record Number(String text, boolean bad, String href) {}
}
