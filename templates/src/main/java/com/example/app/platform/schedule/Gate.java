package com.example.app.platform.schedule;

import com.example.app.platform.stop.StopTime;

/** The runs of this process: once it stops none begins, and those that have begun are awaited. */
final class Gate {
  private int runs;
  private boolean stopping;

  /** Whether another one may begin, of which the end must then be told. */
  synchronized boolean begin() {
    if (stopping) {
      return false;
    }
    runs++;
    return true;
  }

  synchronized void end() {
    runs--;
    notifyAll();
  }

  /** From now on none begins, and none goes further than the step that it is at. */
  synchronized void stop() {
    stopping = true;
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  synchronized boolean isNone() {
    return runs == 0;
  }

  /** Waits until all have ended, as long as there is time. */
  synchronized void await(StopTime time) throws InterruptedException {
    for (long left = time.millis(); runs > 0 && left > 0; left = time.millis()) {
      wait(left);
    }
  }
}
