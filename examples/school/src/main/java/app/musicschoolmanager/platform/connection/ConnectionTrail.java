package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.audit.ChangeLog;
import app.musicschoolmanager.platform.connection.ConnectionAdministration.By;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Change.Kind;
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
