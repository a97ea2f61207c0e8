package app.gardentoollending.platform.stop;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * What the present thread keeps in memory, as far as it can be told: Java knows how much a thread
 * has allocated, most of which is garbage at once, but not what of it is still held. So it counts
 * by how much the part of the heap has grown where objects go that outlive collections, and of that
 * no more than the thread has allocated meanwhile. Whether it is garbage by now, the collector is
 * asked before anything is stopped.
 */
final class Memory {
  /**
   * A quarter of what there is, so that a second thread and all requests find room beside it; and
   * no more than the collector looks through while others hardly notice.
   */
  private static final long LIMIT = Math.min(Runtime.getRuntime().maxMemory() / 4, 48L << 20);

  private static final long WINDOW = LIMIT / 8;
  private static final long MUCH = WINDOW / 8;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Those for new objects know no such thresholds. */
  private static final List<MemoryPoolMXBean> OLD =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
          .toList();

  /** Then the next collections are long and of little use, whosever it is. */
  private static final long FULL =
      OLD.stream().mapToLong(pool -> pool.getUsage().getMax()).sum() / 8 * 7;

  private final long began = THREADS.getCurrentThreadAllocatedBytes();
  private long seen = began;
  private long windowBegan = seen;
  private long allocated = seen; // when what outlives collections had last changed
  private long old = old();
  private long kept;
  private long question = LIMIT;
  private boolean asked;

  /**
   * Looks how much it is by now.
   *
   * @return whether much has been allocated since the last look, so that the next must be soon
   * @throws TooMuchMemory if it is more than one thread may keep
   */
  boolean look() {
    long now = THREADS.getCurrentThreadAllocatedBytes();
    boolean much = now - seen > MUCH;
    seen = now;
    if (now - windowBegan > WINDOW) {
      windowBegan = now;
      count();
      if (kept >= question || isFull()) {
        ask();
      }
    }
    return much;
  }

  /** To ask makes all threads wait for the collector, so it is rarely done. */
  private void ask() {
    System.gc();
    count();
    if (kept >= LIMIT || isFull()) {
      throw new TooMuchMemory(LIMIT);
    }
    // At first what went may have been garbage of others; then its own lives long, as of batches.
    question = asked ? 2 * LIMIT : LIMIT;
    asked = true;
  }

  /** What was garbage when it began may hide what it keeps, but not that nothing is left. */
  private boolean isFull() {
    return seen - began >= LIMIT && old >= FULL;
  }

  private void count() {
    long grown = old() - old;
    if (grown != 0) {
      old += grown;
      kept = Math.max(0, kept + Math.min(grown, seen - allocated));
      allocated = seen;
    }
  }

  private static long old() {
    return OLD.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }
}
