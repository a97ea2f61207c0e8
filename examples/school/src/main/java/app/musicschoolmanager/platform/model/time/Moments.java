package app.musicschoolmanager.platform.model.time;

import java.time.Instant;

/** All moments from the first to the last, which belong to them. */
public record Moments(Instant first, Instant last) {}
