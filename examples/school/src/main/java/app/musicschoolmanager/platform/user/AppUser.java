package app.musicschoolmanager.platform.user;

import app.musicschoolmanager.platform.db.Row;
import java.time.Instant;

/**
 * Somebody with an account. The password's hash is not part of it.
 *
 * @param avatar an emoji or a short text; null when none is chosen
 * @param preferences a JSON object
 */
public record AppUser(
    String id,
    String email,
    String name,
    Role role,
    String avatar,
    String preferences,
    Instant lastLoginAt,
    long loginCount,
    boolean active,
    Instant createdAt) {

  static AppUser of(Row row) {
    return new AppUser(
        row.text("id"),
        row.text("email"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        row.text("avatar"),
        row.text("preferences"),
        row.instant("last_login_at"),
        row.integer("login_count"),
        row.flag("is_active"),
        row.instant("created_at"));
  }
}
