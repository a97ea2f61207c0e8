package app.runninggrouplog.platform.call;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a run has left behind that stays: as long as that is nothing, the run can be tried again
 * from its beginning, and nothing is done twice.
 */
public final class Footprint {
  private final String runId;
  private final AtomicInteger keys = new AtomicInteger();
  private volatile String left;

  public Footprint(String runId) {
    this.runId = runId;
  }

  /** Notes something that another attempt would do a second time, in words for the log. */
  public void leave(String what) {
    left = what;
  }

  /** What it has left, if anything. */
  public Optional<String> left() {
    return Optional.ofNullable(left);
  }

  /**
   * A key for the next call to a service that does nothing twice under the same key. The calls of
   * each attempt get the same keys in the same order.
   */
  public String nextKey() {
    return runId + "-" + keys.incrementAndGet();
  }

  /** Whether a text is such a key. */
  public boolean isKey(String text) {
    return text != null && text.startsWith(runId + "-");
  }

  /** Begins another attempt. */
  public void startOver() {
    keys.set(0);
  }
}
