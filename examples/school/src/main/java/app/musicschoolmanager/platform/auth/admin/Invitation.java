package app.musicschoolmanager.platform.auth.admin;

import app.musicschoolmanager.platform.user.Role;
import java.time.Instant;

/** Somebody who may make an account. The code of the link is not part of it. */
public record Invitation(
    String id, String email, String name, Role role, Instant createdAt, Instant expiresAt) {}
