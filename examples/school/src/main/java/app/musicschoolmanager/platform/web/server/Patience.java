package app.musicschoolmanager.platform.web.server;

import java.time.Duration;

/**
 * How long the server waits for what a client sends. Who sends a little every now and then is never
 * idle, and would keep a connection for days.
 *
 * @param grace how long a client may take for the headers of a request, and may pause in its body
 * @param bytesPerSecond what must arrive of a body beyond that
 */
record Patience(Duration grace, long bytesPerSecond) {
  /** Any line is faster, and a phone in a tunnel has time to come out of it. */
  static final Patience USUAL = new Patience(Duration.ofSeconds(20), 1_000);

  /** Whether a body of which this much has come has been waited for too long. */
  boolean isOver(Duration waited, long bytes) {
    return waited
            .minus(grace)
            .compareTo(Duration.ofSeconds(1).multipliedBy(bytes).dividedBy(bytesPerSecond))
        > 0;
  }
}
