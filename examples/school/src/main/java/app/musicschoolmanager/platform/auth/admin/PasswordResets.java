package app.musicschoolmanager.platform.auth.admin;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Digests;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may choose a new password without the present one. */
public final class PasswordResets {
  private static final Duration LIFETIME = Duration.ofDays(1);
  private static final String STANDING =
      """
      select r.user_id from password_reset r join app_user a on a.id = r.made_by
      where r.code_hash = ? and r.expires_at > ? and a.is_active = 1 and a.role = 'ADMIN'\
      """;

  private final Database database;
  private final Users users;

  public PasswordResets(Database database) {
    this.database = database;
    this.users = new Users(database);
  }

  /** Makes a link for somebody; their earlier one no longer works. */
  Handover make(Caller by, AppUser user) {
    String code = Digests.secret();
    Instant now = database.clock().instant();
    Instant expires = now.plus(LIFETIME);
    database.write(sql -> {
      sql.execute(
          "delete from password_reset where user_id = ? or expires_at <= ?", user.id(), now);
      return sql.execute(
          "insert into password_reset (user_id, code_hash, made_by, created_at, expires_at)"
              + " values (?, ?, ?, ?, ?)",
          user.id(),
          Digests.sha256(code),
          by.userId(),
          now,
          expires);
    });
    return new Handover(user.id(), user.name(), "/reset?code=" + code, expires);
  }

  /**
   * Whose link has this code; nothing when it is used, replaced or expired, or when whoever made it
   * is no administrator any more.
   */
  public Optional<AppUser> find(String code) {
    String hash = Digests.sha256(code.strip());
    Instant now = database.clock().instant();
    return database
        .read(sql -> sql.one(STANDING, hash, now))
        .flatMap(row -> users.find(row.text("user_id")))
        .filter(AppUser::active);
  }

  /** Uses a link up; false when somebody else was faster. */
  public boolean redeem(String code) {
    String hash = Digests.sha256(code.strip());
    return database.write(
            sql -> sql.execute("delete from password_reset where code_hash = ?", hash))
        == 1;
  }
}
