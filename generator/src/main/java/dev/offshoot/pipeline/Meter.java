package dev.offshoot.pipeline;

import dev.offshoot.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Counts what a step costs and notes what took away from its quality. Safe for several threads. */
public final class Meter {

  private static final int PERFECT = 100;
  private static final int REPAIR_COSTS = 5;
  private static final int LEFT_OUT_COSTS = 20;

  private final long started;
  private final BiConsumer<String, List<String>> onRepair;
  private final List<String> deductions = new ArrayList<>();
  private int attempts;
  private int score = PERFECT;
  private Usage usage = new Usage(0, 0);

  /**
   * @param startedMillis the clock's milliseconds when the step began
   * @param onRepair hears of each answer that is asked for again: question and objections
   */
  public Meter(long startedMillis, BiConsumer<String, List<String>> onRepair) {
    this.started = startedMillis;
    this.onRepair = onRepair;
  }

  /** An answer came in. */
  synchronized void count(Usage answer) {
    attempts++;
    usage = usage.plus(answer);
  }

  /** An answer was not usable and is asked for again. */
  void repair(String label, List<String> objections) {
    synchronized (this) {
      score -= REPAIR_COSTS;
      deductions.add(label + " was asked again: " + objections.getFirst());
    }
    onRepair.accept(label, objections);
  }

  /** A part could not be made. */
  public synchronized void leftOut(String what) {
    score -= LEFT_OUT_COSTS;
    deductions.add(what + " was left out");
  }

  /** The figures, with the time up to {@code nowMillis}. */
  public synchronized Event.StepMetrics metrics(long nowMillis) {
    List<String> reasons = deductions.stream().sorted().toList();
    return new Event.StepMetrics(nowMillis - started, attempts, usage, Math.max(0, score), reasons);
  }
}
