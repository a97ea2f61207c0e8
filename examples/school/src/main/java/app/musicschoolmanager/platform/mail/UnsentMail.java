package app.musicschoolmanager.platform.mail;

import java.time.Instant;

/**
 * A mail that could not be sent so far, as administrators see it. What it says is not theirs to
 * read.
 *
 * @param waiting whether the app tries it again by itself, at {@code due}
 */
public record UnsentMail(
    String id,
    String to,
    String actionId,
    String runId,
    boolean waiting,
    Instant due,
    String reason,
    Instant written) {}
