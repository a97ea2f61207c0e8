package org.example.makerspace.platform.auth.admin;

import java.time.Instant;
import org.example.makerspace.platform.user.Role;

/** Somebody who may make an account. The code of the link is not part of it. */
public record Invitation(
    String id, String email, String name, Role role, Instant createdAt, Instant expiresAt) {}
