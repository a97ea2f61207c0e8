package app.musicschoolmanager.platform.user;

import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts. What takes somebody's rights away takes effect on their next request. */
public final class Users {
  private static final String MATCHING =
      " where lower(name) like ? escape '!' or email like ? escape '!'";

  private final Database database;

  public Users(Database database) {
    this.database = database;
  }

  public Optional<AppUser> find(String id) {
    return database
        .read(sql -> sql.one("select * from app_user where id = ?", id))
        .map(AppUser::of);
  }

  public AppUser get(String id) {
    return find(id).orElseThrow(() -> new NotFound("There is no such user."));
  }

  /** By address, however its letters are capitalised. */
  public Optional<AppUser> findByEmail(String email) {
    String normal = EmailAddress.normal(email);
    return database
        .read(sql -> sql.one("select * from app_user where email = ?", normal))
        .map(AppUser::of);
  }

  /** Everybody, the newest last. */
  public List<AppUser> all() {
    return database.read(sql -> sql.query("select * from app_user order by id")).stream()
        .map(AppUser::of)
        .toList();
  }

  /** Those in whose name or address the words occur, by name. */
  public List<AppUser> matching(String words, int limit, long offset) {
    String pattern = pattern(words);
    return database
        .read(sql ->
            sql.query(
                "select * from app_user" + MATCHING + " order by lower(name), id limit ? offset ?",
                pattern,
                pattern,
                limit,
                offset))
        .stream()
        .map(AppUser::of)
        .toList();
  }

  public long countMatching(String words) {
    String pattern = pattern(words);
    return database
        .read(sql -> sql.one("select count(*) as n from app_user" + MATCHING, pattern, pattern))
        .orElseThrow()
        .integer("n");
  }

  static String pattern(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  /** Everybody who may sign in. */
  public List<AppUser> active() {
    return all().stream().filter(AppUser::active).toList();
  }

  public boolean hasAdmin() {
    return database.read(Users::countAdmins) > 0;
  }

  /** The hash of the password of the user with this address. */
  public Optional<String> passwordHash(String email) {
    String normal = EmailAddress.normal(email);
    return database
        .read(sql -> sql.one("select password from app_user where email = ?", normal))
        .map(row -> row.text("password"));
  }

  /** Adds an account; of two at once with the same address one is refused. */
  public AppUser create(String email, String name, String passwordHash, Role role) {
    String id = Ids.next();
    Instant now = database.clock().instant();
    try {
      database.write(sql ->
          sql.execute(
              "insert into app_user (id, email, password, name, role, created_at, updated_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?)",
              id,
              EmailAddress.normal(email),
              passwordHash,
              name,
              role.name(),
              now,
              now));
    } catch (ConstraintViolation e) {
      throw new Invalid(
          FieldError.of(
              "email", "unique", "There is an account with this e-mail address already."));
    }
    return get(id);
  }

  /** Changes what somebody may do. The last administrator stays one. */
  public AppUser changeRole(String id, Role role) {
    return database.write(sql -> {
      keepAnAdmin(sql, id, role == Role.ADMIN);
      update(sql, id, "role = ?", role.name());
      return get(id);
    });
  }

  /**
   * Lets somebody in again, or shuts them out and ends their sessions and access tokens for good.
   * The last administrator stays in.
   */
  public AppUser changeActive(String id, boolean active) {
    return database.write(sql -> {
      keepAnAdmin(sql, id, active);
      update(sql, id, "is_active = ?", active);
      if (!active) {
        endAccess(sql, id);
      }
      return get(id);
    });
  }

  /** Changes a password and ends all of the user's sessions but the one to keep. */
  public void changePassword(String id, String passwordHash, String keptSession) {
    database.write(sql -> {
      update(sql, id, "password = ?", passwordHash);
      sql.execute("delete from session where user_id = ? and id <> ?", id, keptSession);
      return sql.execute("delete from password_reset where user_id = ?", id);
    });
  }

  /**
   * Replaces a password that its owner has forgotten, or that somebody else may know: all sessions
   * and access tokens end.
   */
  public void resetPassword(String id, String passwordHash) {
    database.write(sql -> {
      update(sql, id, "password = ?", passwordHash);
      endAccess(sql, id);
      return null;
    });
  }

  /** Changes what users may say about themselves. */
  public AppUser changeProfile(String id, String name, String avatar) {
    return database.write(sql -> {
      update(sql, id, "name = ?, avatar = ?", name, avatar);
      return get(id);
    });
  }

  /** How somebody wants the app to be. */
  public ObjectNode preferences(String id) {
    return Preferences.read(get(id).preferences());
  }

  /** Keeps one wish of a user under a name; null forgets it. All others stay as they are. */
  public void prefer(String id, String key, JsonNode value) {
    database.write(sql -> {
      ObjectNode all = preferences(id);
      update(sql, id, "preferences = ?", Preferences.text(Preferences.with(all, key, value)));
      return null;
    });
  }

  /** Replaces all wishes of a user. */
  public void changePreferences(String id, ObjectNode all) {
    String text = Preferences.text(all);
    database.write(sql -> {
      update(sql, id, "preferences = ?", text);
      return null;
    });
  }

  /** Notes that the user has signed in. */
  public void recordLogin(String id) {
    Instant now = database.clock().instant();
    database.write(sql ->
        sql.execute(
            "update app_user set last_login_at = ?, login_count = login_count + 1 where id = ?",
            now,
            id));
  }

  private void update(Sql sql, String id, String assignments, Object... values) {
    Object[] parameters = new Object[values.length + 2];
    System.arraycopy(values, 0, parameters, 0, values.length);
    parameters[values.length] = database.clock().instant();
    parameters[values.length + 1] = id;
    if (sql.execute(
            "update app_user set " + assignments + ", updated_at = ? where id = ?", parameters)
        == 0) {
      throw new NotFound("There is no such user.");
    }
  }

  // Runs inside the transaction of the change, so that two demotions at once cannot both find
  // another administrator.
  private static void keepAnAdmin(Sql sql, String id, boolean staysAdmin) {
    boolean isAdmin =
        sql.one("select id from app_user where id = ? and role = 'ADMIN' and is_active = 1", id)
            .isPresent();
    if (isAdmin && !staysAdmin && countAdmins(sql) == 1) {
      throw new Conflict(
          "This is the last active administrator. Make somebody else administrator first.");
    }
  }

  private static long countAdmins(Sql sql) {
    return sql.one("select count(*) as n from app_user where role = 'ADMIN' and is_active = 1")
        .orElseThrow()
        .integer("n");
  }

  private static void endAccess(Sql sql, String userId) {
    for (String table : List.of("session", "access_token", "password_reset")) {
      sql.execute("delete from " + table + " where user_id = ?", userId);
    }
  }
}
