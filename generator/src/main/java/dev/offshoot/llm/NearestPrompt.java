package dev.offshoot.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The recorded prompt that comes closest to one that was not recorded, and where they part. */
record NearestPrompt(Exchange recorded, Prompt asked) {

  private static final int LINES_SHOWN = 3;
  private static final int WIDTH = 160;

  /** A line of a prompt and the part it stands in. */
  private record Line(String part, String text) {}

  /** By label if one is the same, else by the share of equal lines. */
  static Optional<NearestPrompt> to(Prompt asked, Recording recording) {
    var lines = new HashSet<>(lines(asked));
    return recording.exchanges().stream()
        .max(
            Comparator.<Exchange, Boolean>comparing(e -> e.label().equals(asked.label()))
                .thenComparing(e -> likeness(lines, e.prompt())))
        .map(nearest -> new NearestPrompt(nearest, asked));
  }

  private static double likeness(Set<Line> asked, Prompt recorded) {
    var lines = new HashSet<>(lines(recorded));
    var all = new HashSet<>(asked);
    all.addAll(lines);
    lines.retainAll(asked);
    return all.isEmpty() ? 1 : (double) lines.size() / all.size();
  }

  /** Names the recorded prompt and shows the first lines that differ. */
  String difference() {
    var was = lines(recorded.prompt());
    var is = lines(asked);
    int first = 0;
    while (first < was.size() && first < is.size() && was.get(first).equals(is.get(first))) {
      first++;
    }
    var part = (first < is.size() ? is : was).get(Math.min(first, longer(was, is) - 1)).part();
    return "the nearest recorded prompt is %s; they part in the %s\n%s%s"
        .formatted(recorded.label(), part, shown("recorded", was, first), shown("asked", is, first))
        .stripTrailing();
  }

  private static int longer(List<Line> was, List<Line> is) {
    return Math.max(was.size(), is.size());
  }

  private static String shown(String side, List<Line> lines, int first) {
    var text = new StringBuilder();
    for (int i = first; i < Math.min(first + LINES_SHOWN, lines.size()); i++) {
      var line = lines.get(i).text();
      text.append("  %-8s | ".formatted(side));
      text.append(line, 0, Math.min(WIDTH, line.length())).append('\n');
    }
    return text.isEmpty() ? "  %-8s | (ends here)\n".formatted(side) : text.toString();
  }

  private static List<Line> lines(Prompt prompt) {
    var lines = new ArrayList<Line>();
    add(lines, "system prompt", prompt.system());
    for (int i = 0; i < prompt.turns().size(); i++) {
      add(lines, "turn " + (i + 1), prompt.turns().get(i).text());
    }
    if (prompt.schema() != null) {
      add(lines, "schema", prompt.schema().name());
      add(lines, "schema", prompt.schema().schema().toPrettyString());
    }
    return lines;
  }

  private static void add(List<Line> lines, String part, String text) {
    text.lines().forEach(line -> lines.add(new Line(part, line)));
  }
}
