package app.shopinventory.platform.action.attempt;

import app.shopinventory.platform.call.Footprint;
import app.shopinventory.platform.integration.Cancellation;
import app.shopinventory.platform.integration.IntegrationFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The attempts of one run. Another one is made only after a failure that may pass, only if none has
 * left anything that would be done twice, and only within the time of the run.
 *
 * @param retries how many may follow the first
 * @param log hears what became of each that failed
 */
public record Attempts(int retries, Footprint footprint, Cancellation time, Consumer<String> log) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Does the work, once or more often, and gives what came of the last attempt. */
  public <T> T of(Callable<T> work) throws Exception {
    for (int made = 1; ; made++) {
      try {
        return work.call();
      } catch (IntegrationFailed.Passing failure) {
        if (retries == 0 || !isFollowed(made, failure)) {
          throw failure;
        }
        footprint.startOver();
      }
    }
  }

  /** Whether another attempt may begin now, for which it may have waited. */
  private boolean isFollowed(int made, IntegrationFailed.Passing failure)
      throws InterruptedException {
    log.accept("Attempt %d of %d: %s".formatted(made, retries + 1, failure.getMessage()));
    if (made > retries) {
      return false;
    }
    Optional<String> left = footprint.left();
    if (left.isPresent()) {
      log.accept(
          "It is not tried again: it has %s already, which would be done twice."
              .formatted(left.get()));
      return false;
    }
    Duration growing = FIRST_PAUSE.multipliedBy(1L << (made - 1));
    if (!time.pauseBeforeAttempt(failure.again().orElse(growing))) {
      log.accept("It is not tried again: its time would be up before.");
      return false;
    }
    return true;
  }
}
