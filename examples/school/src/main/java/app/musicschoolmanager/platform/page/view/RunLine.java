package app.musicschoolmanager.platform.page.view;

import java.time.Instant;

/**
 * One execution of an action, among others.
 *
 * @param status running, completed, failed or cancelled
 * @param source what made it run, and who
 * @param millis how long it took; null while it goes on
 */
public record RunLine(
    String id, String label, String status, Instant startedAt, String source, Long millis) {}
