package dev.offshoot.llm.retry;

import java.time.Duration;
import java.time.Instant;

/** Time as the retries see it: tests play it without waiting. */
public interface Pace {

  /** The real clock. */
  Pace REAL =
      new Pace() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
          Thread.sleep(length);
        }
      };

  Instant now();

  void pause(Duration length) throws InterruptedException;
}
