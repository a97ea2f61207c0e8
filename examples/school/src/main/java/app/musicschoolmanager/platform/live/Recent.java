package app.musicschoolmanager.platform.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What happened of late, for pages that were made a moment before they could listen. It is kept
 * while somebody listens and a minute longer: in that time whoever goes on to another page is back.
 */
final class Recent {
  private static final long KEPT = Duration.ofMinutes(1).toNanos();
  private static final int MOST = 1_000;

  private final Deque<Past> events = new ArrayDeque<>();
  private boolean isKept;
  private long heard;

  /** When the last event happened that is not kept; null if there was none. */
  private Long lost;

  /**
   * An event with its moment.
   *
   * @param at as Java counts nanoseconds
   */
  private record Past(LiveEvent event, long at) {}

  /** Somebody listens, or did until now. */
  synchronized void heed() {
    heard = System.nanoTime();
    isKept = true;
  }

  /** Whether anybody may yet want to know what happens now. */
  synchronized boolean isHeeded() {
    if (isKept && System.nanoTime() - heard > KEPT) {
      isKept = false;
      while (!events.isEmpty()) {
        dropOldest();
      }
    }
    return isKept;
  }

  synchronized void add(LiveEvent event) {
    long now = System.nanoTime();
    events.addLast(new Past(event, now));
    while (events.size() > MOST || now - events.getFirst().at() > KEPT) {
      dropOldest();
    }
  }

  private void dropOldest() {
    lost = events.removeFirst().at();
  }

  /** Something has happened that nobody has heeded. */
  synchronized void lose() {
    lost = System.nanoTime();
  }

  /** All that happened from a moment on; empty if that is not known. */
  synchronized Optional<List<LiveEvent>> from(long moment) {
    isHeeded();
    if (lost != null && lost - moment >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        events.stream().filter(past -> past.at() - moment >= 0).map(Past::event).toList());
  }
}
