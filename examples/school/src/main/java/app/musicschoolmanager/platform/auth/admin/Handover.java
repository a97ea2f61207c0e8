package app.musicschoolmanager.platform.auth.admin;

import java.time.Instant;

/**
 * A link that works once and is told once, for an administrator to hand over: the app may have no
 * way to send mail.
 *
 * @param id of what it belongs to: an invitation or an account
 * @param name for whom it is
 * @param path of the link within the app
 */
public record Handover(String id, String name, String path, Instant expiresAt) {}
