package app.musicschoolmanager.platform.model;

import java.time.Instant;

/**
 * One stored record of a model, as somebody sees it.
 *
 * @param ownerId whose it is, or null if its model is shared
 * @param values all its fields but secrets
 * @param version counts its changes; a writer who names it is told if somebody else was faster
 */
public record Entry(
    String id, String ownerId, Values values, long version, Instant createdAt, Instant updatedAt) {}
