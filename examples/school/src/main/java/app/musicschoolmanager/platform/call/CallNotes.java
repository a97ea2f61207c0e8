package app.musicschoolmanager.platform.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The calls of one run, kept until the run is over, so that no call waits for the database. What
 * ends later than its run, because it could not be stopped, is handed on at once.
 */
public final class CallNotes {
  private final List<OutboundCall> made = new ArrayList<>();
  private Consumer<OutboundCall> late;

  /** Notes a call that has ended. */
  public void add(OutboundCall call) {
    Consumer<OutboundCall> taker = keep(call);
    if (taker != null) {
      taker.accept(call);
    }
  }

  private synchronized Consumer<OutboundCall> keep(OutboundCall call) {
    if (late == null) {
      made.add(call);
    }
    return late;
  }

  /**
   * The calls so far, in their order.
   *
   * @param rest gets each that ends from now on
   */
  public synchronized List<OutboundCall> close(Consumer<OutboundCall> rest) {
    late = rest;
    return List.copyOf(made);
  }
}
