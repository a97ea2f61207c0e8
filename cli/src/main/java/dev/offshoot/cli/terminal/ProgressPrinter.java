package dev.offshoot.cli.terminal;

import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.Event.AgentStep;
import dev.offshoot.pipeline.Event.StepMetrics;
import dev.offshoot.pipeline.StepStatus;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows a run to a person: on a terminal a line that lives while a step works, elsewhere one plain
 * line for each thing that happens.
 */
public final class ProgressPrinter implements Consumer<Event>, AutoCloseable {

  private static final String ERASE = "\r\u001b[K";
  private static final String[] WHEEL = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
  private static final long FRAME_MILLIS = 120;

  private final PrintWriter err;
  private final Terminal terminal;
  private final Thread wheel;
  private String working;
  private String detail = "";
  private String known = "";
  private long since;
  private int frame;

  public ProgressPrinter(PrintWriter err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
    this.wheel = terminal.live() ? Thread.ofVirtual().start(this::turn) : null;
  }

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case AgentStep step -> show(step);
      case Event.AgentData data -> Understood.line(data.content()).ifPresent(this::learned);
      case Event.DeploymentComplete deployment -> note(deployment.message());
    }
  }

  private void show(AgentStep step) {
    switch (step.status()) {
      case PROCESSING -> processing(step);
      case RETRYING -> note(terminal.yellow("again: ") + shortened(step.message()));
      case COMPLETE -> ended(terminal.green("✓"), step);
      case FAILED -> ended(terminal.red("✗"), step);
    }
  }

  private void processing(AgentStep step) {
    if (step.step().title().equals(step.message())) {
      working = step.message();
      detail = "";
      since = System.nanoTime();
      if (!terminal.live()) {
        err.println(step.step().id() + "  " + working);
      }
    } else if (terminal.live()) {
      detail = step.message();
    } else {
      err.println("       " + step.message());
    }
  }

  private void ended(String sign, AgentStep step) {
    erase();
    working = null;
    err.println(sign + " " + padded(step.step().title()) + terminal.dim(figures(step.metrics())));
    if (step.status() == StepStatus.FAILED) {
      err.println("  " + shortened(step.message()));
    }
    err.flush();
  }

  private static String figures(StepMetrics metrics) {
    if (metrics == null) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%6.1f s  %7d tokens  score %d",
        metrics.millis() / 1000.0,
        metrics.usage().total(),
        metrics.score());
  }

  /** What is known, once: a step that adds nothing says nothing. */
  private void learned(String line) {
    if (!line.equals(known)) {
      known = line;
      note(line);
    }
  }

  /** A line that stays. */
  public synchronized void note(String text) {
    erase();
    err.println(terminal.dim("  " + text));
    err.flush();
  }

  private void turn() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        draw();
        Thread.sleep(FRAME_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    if (working == null) {
      return;
    }
    long seconds = (System.nanoTime() - since) / 1_000_000_000L;
    String more = detail.isEmpty() ? "" : "  " + terminal.dim(shortened(detail));
    err.print(
        ERASE + WHEEL[frame++ % WHEEL.length] + " " + padded(working) + seconds + " s" + more);
    err.flush();
  }

  private void erase() {
    if (terminal.live()) {
      err.print(ERASE);
    }
  }

  private static String padded(String title) {
    return String.format(Locale.ROOT, "%-26s", title);
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 100 ? line : line.substring(0, 99) + "…";
  }

  @Override
  public void close() {
    if (wheel != null) {
      wheel.interrupt();
      erase();
      err.flush();
    }
  }
}
