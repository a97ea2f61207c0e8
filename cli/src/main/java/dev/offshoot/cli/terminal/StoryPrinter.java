package dev.offshoot.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.pipeline.Event.StepMetrics;
import dev.offshoot.pipeline.story.RunStory;
import dev.offshoot.pipeline.story.RunStory.QuestionStory;
import dev.offshoot.pipeline.story.RunStory.StepStory;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Shows runs to a person. */
public final class StoryPrinter {

  private static final int REQUEST_SHOWN = 50;

  private final PrintWriter out;
  private final Terminal terminal;

  public StoryPrinter(PrintStream out, Terminal terminal) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    this.terminal = terminal;
  }

  /** One line each. */
  public void list(List<RunStory> runs) {
    int width = runs.stream().mapToInt(run -> name(run).length()).max().orElse(0);
    for (RunStory run : runs) {
      out.println(
          sign(run.status())
              + String.format(
                  Locale.ROOT,
                  " %-" + width + "s  %s  %-11s %8s %9d tokens  score %3s  %s",
                  name(run),
                  second(run.startedAt()),
                  run.status(),
                  time(run),
                  run.usage().total(),
                  run.score() == null ? "-" : run.score(),
                  terminal.dim(firstLine(run.request()))));
    }
  }

  /** All of it. */
  public void show(RunStory run) {
    out.println(terminal.bold("Run " + name(run)) + ": " + run.status());
    fact("request", firstLine(run.request()));
    fact("started", second(run.startedAt()));
    fact("time", time(run));
    fact("tokens", tokens(run));
    fact("quality", run.score() == null ? "-" : run.score() + " of 100");
    if (run.problem() != null) {
      fact("failed", terminal.red(run.problem().replace("\n", "\n" + " ".repeat(12))));
    }
    if (run.status().equals(RunStory.INTERRUPTED)) {
      fact("go on", "offshoot resume " + run.directory());
    }
    run.commits().forEach((step, commit) -> fact("commit", commit + " after " + step));
    out.println();
    run.steps().forEach(this::step);
    out.println();
    run.questions().forEach(this::question);
    out.println();
    run.events().forEach(this::event);
  }

  private void fact(String name, String value) {
    out.println(String.format("  %-9s %s", name, value));
  }

  private static String tokens(RunStory run) {
    String tokens =
        run.usage().total()
            + " (asked "
            + run.usage().promptTokens()
            + ", answered "
            + run.usage().answerTokens()
            + ")";
    String cost = run.cost() == null ? "" : ", cost " + run.cost().toPlainString();
    return tokens + (run.replayed() ? ", replayed from a recording" : "") + cost;
  }

  private void step(StepStory step) {
    StepMetrics metrics = step.metrics();
    String figures =
        metrics == null
            ? ""
            : String.format(
                Locale.ROOT,
                "%8.1f s  %2d %-7s  %7d tokens  score %d",
                metrics.millis() / 1000.0,
                metrics.attempts(),
                metrics.attempts() == 1 ? "answer" : "answers",
                metrics.usage().total(),
                metrics.score());
    out.println(sign(step.status().id()) + String.format(" %-26s", step.step().title()) + figures);
    if (metrics != null) {
      metrics
          .deductions()
          .forEach(
              it -> out.println("    " + terminal.yellow("-" + it.points()) + "  " + it.reason()));
    }
  }

  private void question(QuestionStory question) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %-40s %2d %-7s  %7d tokens  %s",
            question.label(),
            question.answers(),
            question.answers() == 1 ? "answer" : "answers",
            question.usage().total(),
            terminal.dim(question.model())));
  }

  /** What is known of the app so far is long, and stands in its document in the end. */
  private void event(JsonNode event) {
    String what =
        switch (event.path("type").asText()) {
          case "agent-step" ->
              event.path("step").asText()
                  + " "
                  + event.path("status").asText()
                  + ": "
                  + event.path("message").asText();
          case "deployment-complete" ->
              "deployment " + event.path("status").asText() + ": " + event.path("message").asText();
          default -> "";
        };
    if (!what.isEmpty()) {
      out.println("  " + terminal.dim(event.path("timestamp").asText()) + "  " + what);
    }
  }

  private String sign(String status) {
    return switch (status) {
      case "complete" -> terminal.green("✓");
      case "failed" -> terminal.red("✗");
      default -> terminal.yellow("–");
    };
  }

  private static String name(RunStory run) {
    return run.directory().equals(".")
        ? Long.toString(run.run())
        : run.directory() + "/" + run.run();
  }

  private static String second(String instant) {
    return instant.substring(0, 19).replace('T', ' ') + "Z";
  }

  private static String time(RunStory run) {
    return run.finishedAt() == null
        ? "-"
        : String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0);
  }

  private static String firstLine(String request) {
    String line = request.lines().findFirst().orElse("").replaceFirst("^#+ *", "");
    return line.length() <= REQUEST_SHOWN ? line : line.substring(0, REQUEST_SHOWN - 1) + "…";
  }
}
