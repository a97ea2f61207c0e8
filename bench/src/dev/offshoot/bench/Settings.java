package dev.offshoot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param root the folder of Offshoot
 * @param spec the document of the app to measure
 * @param results the file to write
 * @param date the day of the run
 * @param model the model whose records are listed, read and created; empty leaves the choice to us
 * @param kills how often to kill the app in the midst of writing, instead of measuring it
 * @param neighbours whether to measure what unruly actions do to others, and nothing else
 */
record Settings(
    Path root,
    Path spec,
    Path results,
    LocalDate date,
    Optional<String> model,
    Pace pace,
    int kills,
    boolean neighbours) {

  /** The same with another document. */
  Settings measuring(Path other) {
    return new Settings(root, other, results, date, model, pace, kills, neighbours);
  }

  /** Reads the arguments; the first is the folder of Offshoot. */
  static Settings of(String... arguments) {
    Path root = Path.of(arguments[0]);
    Path spec = root.resolve("examples/inventory/agent.json");
    Path results = null;
    LocalDate date = LocalDate.now();
    String model = null;
    Pace pace = Pace.FULL;
    int kills = 0;
    boolean neighbours = false;
    int rows = 0;
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> pace = Pace.QUICK;
        case "--date" -> date = date(value(arguments, ++i));
        case "--model" -> model = value(arguments, ++i);
        case "--rows" -> rows = Integer.parseInt(value(arguments, ++i));
        case "--kills" -> kills = Integer.parseInt(value(arguments, ++i));
        case "--neighbours" -> neighbours = true;
        case "--out" -> results = Path.of(value(arguments, ++i));
        default -> spec = Path.of(arguments[i]);
      }
    }
    if (!Files.isReadable(spec)) {
      throw new IllegalStateException(
          "There is no document " + spec + ". Name the agent.json of an app.");
    }
    Pace chosen = rows > 0 ? pace.finding(rows) : pace;
    return new Settings(
        root,
        spec.toAbsolutePath(),
        (results == null ? root.resolve(usual(chosen)) : results).toAbsolutePath(),
        date,
        Optional.ofNullable(model),
        chosen,
        kills,
        neighbours);
  }

  private static String usual(Pace pace) {
    if (pace.isQuick()) {
      return "target/bench/quick.md";
    }
    return pace.equals(Pace.FULL) ? "bench/RESULTS.md" : "target/bench/rows.md";
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(text + " is no date such as 2026-03-31.", e);
    }
  }

  private static String value(String[] arguments, int at) {
    if (at == arguments.length) {
      throw new IllegalStateException(arguments[at - 1] + " needs a value. See bench/run --help.");
    }
    return arguments[at];
  }

  /** The document as results name it: without the folders of this machine. */
  String specName() {
    Path home = root.toAbsolutePath();
    return (spec.startsWith(home) ? home.relativize(spec) : spec.getFileName()).toString();
  }

  /**
   * Where the measured app and its data lie: not in the system's temporary folder, which may be in
   * memory.
   */
  Path work() {
    return root.resolve("target/bench/work");
  }
}
