package app.musicschoolmanager.platform.auth.session;

import java.time.Instant;

/**
 * A place where somebody is signed in.
 *
 * @param device with what, in plain words; empty when nothing is known
 * @param address from where
 * @param current whether the request that asks comes from it
 */
public record OpenSession(
    String id,
    String device,
    String address,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    boolean current) {}
