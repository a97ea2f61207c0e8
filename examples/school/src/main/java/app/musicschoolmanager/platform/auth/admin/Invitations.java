package app.musicschoolmanager.platform.auth.admin;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Digests;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.user.EmailAddress;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may still make an account. There is at most one invitation for an e-mail address. */
public final class Invitations {
  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final String STANDING =
      """
      select i.* from user_invitation i join app_user a on a.id = i.made_by
      where i.code_hash = ? and i.expires_at > ? and a.is_active = 1 and a.role = 'ADMIN'\
      """;

  private final Database database;

  public Invitations(Database database) {
    this.database = database;
  }

  /** Invites somebody; an earlier link for the same address no longer works. */
  Handover make(Caller by, String email, String name, Role role) {
    String id = Ids.next();
    String code = Digests.secret();
    Instant now = database.clock().instant();
    Instant expires = now.plus(LIFETIME);
    database.write(sql -> {
      forget(email);
      return sql.execute(
          """
          insert into user_invitation
          (id, email, name, role, code_hash, made_by, created_at, expires_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          id,
          EmailAddress.normal(email),
          name.strip(),
          role.name(),
          Digests.sha256(code),
          by.userId(),
          now,
          expires);
    });
    return new Handover(id, name.strip(), "/join?code=" + code, expires);
  }

  /** Those that nobody has used, expired or not, the newest first. */
  public List<Invitation> all() {
    return database
        .read(sql -> sql.query("select * from user_invitation order by id desc"))
        .stream()
        .map(Invitations::invitation)
        .toList();
  }

  Invitation get(String id) {
    return database
        .read(sql -> sql.one("select * from user_invitation where id = ?", id))
        .map(Invitations::invitation)
        .orElseThrow(() -> new NotFound("There is no such invitation."));
  }

  /**
   * The invitation whose link has this code; nothing when it is used, replaced or expired, or when
   * whoever made it is no administrator any more.
   */
  public Optional<Invitation> find(String code) {
    String hash = Digests.sha256(code.strip());
    Instant now = database.clock().instant();
    return database.read(sql -> sql.one(STANDING, hash, now)).map(Invitations::invitation);
  }

  /** Ends an invitation, used or not; false when somebody else was faster. */
  public boolean end(String id) {
    return database.write(sql -> sql.execute("delete from user_invitation where id = ?", id)) == 1;
  }

  /** Ends the invitation for an address, if there is one. */
  public void forget(String email) {
    database.write(sql ->
        sql.execute("delete from user_invitation where email = ?", EmailAddress.normal(email)));
  }

  private static Invitation invitation(Row row) {
    return new Invitation(
        row.text("id"),
        row.text("email"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        row.instant("created_at"),
        row.instant("expires_at"));
  }
}
