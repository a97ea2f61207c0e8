package dev.offshoot.pipeline;

import dev.offshoot.llm.Usage;
import dev.offshoot.pipeline.Quality.Deduction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** Counts what a step costs and notes what took away from its quality. Safe for several threads. */
public final class Meter {

  private final long started;
  private final BiConsumer<String, List<String>> onRepair;
  private final List<Deduction> deductions = new ArrayList<>();
  private int attempts;
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
  public synchronized void count(Usage answer) {
    attempts++;
    usage = usage.plus(answer);
  }

  /** An answer was not usable and is asked for again. */
  public void repair(String label, List<String> objections) {
    deduct(Deduction.repair(label, objections.getFirst().lines().findFirst().orElse("")));
    onRepair.accept(label, objections);
  }

  /** Something is not as it should be. */
  public synchronized void deduct(Deduction deduction) {
    deductions.add(deduction);
  }

  /**
   * The figures, with the time up to {@code nowMillis}; several threads' deductions in one order.
   */
  public synchronized Event.StepMetrics metrics(long nowMillis) {
    List<Deduction> reasons =
        deductions.stream().sorted(Comparator.comparing(Deduction::reason)).toList();
    return new Event.StepMetrics(
        nowMillis - started, attempts, usage, Quality.score(reasons), reasons);
  }
}
