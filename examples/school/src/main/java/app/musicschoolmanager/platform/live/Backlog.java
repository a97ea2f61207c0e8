package app.musicschoolmanager.platform.live;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Events that wait to be passed on, each once. When there are too many, those alike melt into one
 * that stands for them, so that a backlog stays small however long it waits and nothing is lost.
 */
final class Backlog {
  private final int most;
  private final Set<LiveEvent> waiting = new LinkedHashSet<>();

  Backlog(int most) {
    this.most = most;
  }

  synchronized void add(LiveEvent event) {
    LiveEvent many = event.asMany();
    if (waiting.contains(many)) {
      return;
    }
    // The latest is told last, also if the same was waiting already.
    waiting.remove(event);
    waiting.add(event);
    if (waiting.size() > most) {
      melt();
    }
  }

  private void melt() {
    Set<LiveEvent> molten = new LinkedHashSet<>();
    waiting.forEach(event -> molten.add(event.asMany()));
    waiting.clear();
    waiting.addAll(molten);
  }

  /** Takes the one that has waited longest; null if there is none. */
  synchronized LiveEvent next() {
    var first = waiting.iterator();
    if (!first.hasNext()) {
      return null;
    }
    LiveEvent event = first.next();
    first.remove();
    return event;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }
}
