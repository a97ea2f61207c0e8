package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.connection.TokenService.Granted;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings of integrations in the database, each sealed for its place, and how they fare. */
public final class ConnectionStore {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionStore.class);
  private static final int REASON = 300;

  /** Then it is asked once more, however long it said: somebody may have agreed otherwise. */
  private static final Duration LONGEST_BUSY = Duration.ofDays(1);

  private final Database database;
  private final SecretBox secrets;

  /**
   * How a connection fares.
   *
   * @param fault why it needs attention, or null
   * @param faultAt since when
   * @param expiresAt when its token ends, or null if it doesn't or nobody has said
   */
  record Condition(String fault, Instant faultAt, Instant expiresAt) {
    static final Condition GOOD = new Condition(null, null, null);
  }

  public ConnectionStore(Database database, SecretBox secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  Database database() {
    return database;
  }

  SecretBox secrets() {
    return secrets;
  }

  /**
   * A setting by the name that it has in the environment. One that no longer opens counts as not
   * set: it has to be entered again.
   */
  Optional<String> value(String name) {
    return database
        .read(sql -> sql.one("select * from connection_setting where name = ?", name))
        .flatMap(this::opened);
  }

  /** Whether somebody has entered where its calls go. */
  boolean hasAddress(Integration integration) {
    List<Row> kept =
        database.read(sql ->
            sql.query(
                "select name from connection_setting where integration = ?", integration.name()));
    List<String> names = kept.stream().map(row -> row.text("name")).toList();
    return Stream.of(ConnectionSetting.values())
        .filter(ConnectionSetting::isAddress)
        .anyMatch(address -> names.contains(integration.setting(address.name())));
  }

  private Optional<String> opened(Row row) {
    try {
      String place = place(row.text("integration"), row.text("name"));
      return Optional.of(secrets.open(row.text("sealed"), place));
    } catch (IllegalStateException e) {
      LOG.warn("{} Enter it again on the page of connections.", e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a value in place of the present one. */
  void keep(Integration integration, ConnectionSetting setting, String value, Sql sql) {
    forget(integration, setting, sql);
    String name = integration.setting(setting.name());
    sql.execute(
        "insert into connection_setting (name, integration, sealed) values (?, ?, ?)",
        name,
        integration.name(),
        secrets.seal(value, place(integration.name(), name)));
  }

  /** Whether there was one to forget. */
  boolean forget(Integration integration, ConnectionSetting setting, Sql sql) {
    String name = integration.setting(setting.name());
    return sql.execute("delete from connection_setting where name = ?", name) > 0;
  }

  /** Forgets all that is known of it. */
  void forget(Integration integration, Sql sql) {
    sql.execute("delete from connection_setting where integration = ?", integration.name());
    sql.execute("delete from connection where integration = ?", integration.name());
  }

  Condition condition(Integration integration) {
    return database
        .read(sql -> sql.one("select * from connection where integration = ?", integration.name()))
        .map(row ->
            new Condition(row.text("fault"), row.instant("fault_at"), row.instant("expires_at")))
        .orElse(Condition.GOOD);
  }

  /** Notes why it needs attention, or with null that it needs none. */
  void note(Integration integration, String fault, Sql sql) {
    String brief =
        fault == null || fault.length() <= REASON ? fault : fault.substring(0, REASON - 1) + "…";
    row(integration, sql);
    sql.execute(
        "update connection set fault = ?, fault_at = ? where integration = ?",
        brief,
        fault == null ? null : database.clock().instant(),
        integration.name());
  }

  /** Until when the service wants no calls; what was noted before a clock was set back is void. */
  Optional<Instant> busyUntil(Integration integration) {
    Instant now = database.clock().instant();
    return database
        .read(sql -> sql.one("select * from connection where integration = ?", integration.name()))
        .map(row -> row.instant("busy_until"))
        .filter(until -> until.isAfter(now) && !until.isAfter(now.plus(LONGEST_BUSY)));
  }

  /** Keeps until when it wants none, or with null that it takes some. */
  int busy(Integration integration, Instant until, Sql sql) {
    Instant latest = database.clock().instant().plus(LONGEST_BUSY);
    row(integration, sql);
    return sql.execute(
        "update connection set busy_until = ? where integration = ?",
        until != null && until.isAfter(latest) ? latest : until,
        integration.name());
  }

  /** Keeps a token that a provider has granted, and with it that all is well. */
  void granted(Integration integration, Granted granted, Sql sql) {
    keep(integration, ConnectionSetting.TOKEN, granted.token(), sql);
    if (granted.refreshToken() != null) {
      keep(integration, ConnectionSetting.REFRESH_TOKEN, granted.refreshToken(), sql);
    }
    note(integration, null, sql);
    sql.execute(
        "update connection set expires_at = ? where integration = ?",
        granted.expiresAt(),
        integration.name());
  }

  /** Forgets what a sign-in has granted. */
  void forgetGranted(Integration integration, Sql sql) {
    forget(integration, ConnectionSetting.TOKEN, sql);
    forget(integration, ConnectionSetting.REFRESH_TOKEN, sql);
    sql.execute(
        "update connection set expires_at = null where integration = ?", integration.name());
  }

  /** Whether the caller may renew its token, which nobody else does then for so long. */
  boolean claim(Integration integration, Duration time) {
    Instant now = database.clock().instant();
    return database.write(sql -> {
      row(integration, sql);
      return sql.execute(
              """
              update connection set renewing_until = ?
              where integration = ? and (renewing_until is null or renewing_until < ?)\
              """,
              now.plus(time),
              integration.name(),
              now)
          == 1;
    });
  }

  /** Others may renew its token again. */
  void release(Integration integration) {
    database.write(sql ->
        sql.execute(
            "update connection set renewing_until = null where integration = ?",
            integration.name()));
  }

  /** Makes sure that there is something to update. */
  private static void row(Integration integration, Sql sql) {
    if (sql.query("select integration from connection where integration = ?", integration.name())
        .isEmpty()) {
      sql.execute("insert into connection (integration) values (?)", integration.name());
    }
  }

  private static String place(String integration, String name) {
    return "connection/" + integration + "/" + name;
  }
}
