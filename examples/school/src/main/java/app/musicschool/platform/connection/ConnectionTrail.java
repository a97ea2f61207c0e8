package app.musicschool.platform.connection;

import app.musicschool.platform.audit.ChangeLog;
import app.musicschool.platform.connection.ConnectionAdministration.By;
import app.musicschool.platform.db.Database;
import app.musicschool.platform.db.Sql;
import app.musicschool.platform.integration.ConnectionSetting;
import app.musicschool.platform.model.ModelRegistry;
import app.musicschool.platform.model.Values;
import app.musicschool.platform.record.Change;
import app.musicschool.platform.record.Change.Kind;
import java.util.List;
import java.util.Map;

/** Keeps in the trail who connected what and when; of values it says no more than that. */
final class ConnectionTrail {
  private final Database database;
  private final ChangeLog log;

  ConnectionTrail(Database database) {
    this.database = database;
    this.log = new ChangeLog(database, new ModelRegistry(List.of()));
  }

  /** Somebody has entered settings, for the first time or anew. */
  void connected(By by, Connection before, Map<ConnectionSetting, String> values, Sql sql) {
    List<String> touched =
        values.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey().field())
            .toList();
    record(by, before.isEntered() ? Kind.UPDATED : Kind.CREATED, before, touched, sql);
  }

  /** Somebody has signed the app in at the provider. */
  void signedIn(By by, Connection before, Sql sql) {
    record(by, Kind.UPDATED, before, List.of("signIn"), sql);
  }

  void disconnected(By by, Connection before, Sql sql) {
    record(by, Kind.DELETED, before, List.of(), sql);
  }

  private void record(By by, Kind kind, Connection about, List<String> touched, Sql sql) {
    log.record(
        new Change(
            kind,
            ChangeLog.CONNECTION,
            about.integration().name(),
            null,
            by.caller().userId(),
            by.via(),
            false,
            Values.none(),
            Values.none(),
            touched,
            database.clock().instant()),
        sql);
  }
}
