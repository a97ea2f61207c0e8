package app.gardentoollending.platform.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Works that share one transaction. */
final class Batch {

  /**
   * When a batch is full.
   *
   * @param works after so many of them
   * @param time that long after its beginning
   */
  record Limits(int works, Duration time) {
    static final Limits USUAL = new Limits(100, Duration.ofMillis(5));
  }

  private final Limits limits;
  private final long began = System.nanoTime();
  private boolean isProtected;
  private boolean hasChanged;
  private final List<Task<?>> tasks = new ArrayList<>();

  Batch(Limits limits) {
    this.limits = limits;
  }

  /** Whether what the first work has done is still to be protected from those that follow. */
  boolean protect() {
    boolean due = !isProtected;
    isProtected = true;
    return due;
  }

  /** Takes in a work that is done, and whether it has changed anything. */
  void add(Task<?> done, boolean changed) {
    tasks.add(done);
    hasChanged |= changed;
  }

  /** Whether there is anything to write. */
  boolean hasChanged() {
    return hasChanged;
  }

  /** Those that are done and not committed yet. */
  List<Task<?>> tasks() {
    return tasks;
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  void clear() {
    tasks.clear();
  }

  /** Whether another work may join without making the others wait for long, or be lost with it. */
  boolean takesMore(Sql sql) {
    return tasks.size() < limits.works()
        && System.nanoTime() - began < limits.time().toNanos()
        && sql.changes().size() < Sql.REPEATABLE;
  }
}
