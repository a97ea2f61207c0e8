package app.musicschoolmanager.platform.page.audit;

import java.time.Instant;

/**
 * A call to another host, among others.
 *
 * @param what the method and the address, or that it was a mail
 * @param outcome what came of it
 * @param good whether the service took it
 * @param size how long the answer was; empty where nobody counted
 * @param runId null for a webhook, which no run has sent
 * @param action what ran; null once that is forgotten
 */
public record CallLine(
    Instant at,
    String service,
    String what,
    String outcome,
    boolean good,
    long millis,
    String size,
    String runId,
    String action) {}
