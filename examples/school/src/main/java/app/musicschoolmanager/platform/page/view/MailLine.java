package app.musicschoolmanager.platform.page.view;

import java.time.Instant;

/**
 * A mail that could not be sent so far, in a list of such.
 *
 * @param action what the action is called that wrote it
 * @param next when it is tried again; null if it is given up
 */
public record MailLine(
    String id,
    String to,
    String action,
    String runId,
    Instant written,
    Instant next,
    String reason) {}
