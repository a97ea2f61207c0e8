package app.musicschoolmanager.platform.webhook;

import app.musicschoolmanager.platform.audit.ChangeLog;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Change.Kind;
import java.util.List;

/** Keeps in the trail who set up which webhook and when; of its settings it says no more. */
public final class WebhookTrail {
  private final Database database;
  private final ChangeLog log;

  /** Who does something, and by which way. */
  public record By(Caller caller, String via) {}

  /**
   * A webhook.
   *
   * @param direction incoming or outgoing
   */
  public record About(String direction, String id, String name) {
    private Values values() {
      return Values.none().with("name", name).with("direction", direction);
    }
  }

  public WebhookTrail(Database database) {
    this.database = database;
    this.log = new ChangeLog(database, new ModelRegistry(List.of()));
  }

  public void added(By by, About hook, Sql sql) {
    record(by, Kind.CREATED, hook, List.of(), sql);
  }

  /**
   * Somebody has changed one.
   *
   * @param touched which settings
   */
  public void changed(By by, About hook, List<String> touched, Sql sql) {
    record(by, Kind.UPDATED, hook, touched, sql);
  }

  public void removed(By by, About hook, Sql sql) {
    record(by, Kind.DELETED, hook, List.of(), sql);
  }

  private void record(By by, Kind kind, About hook, List<String> touched, Sql sql) {
    log.record(
        new Change(
            kind,
            ChangeLog.WEBHOOK,
            hook.id(),
            null,
            by.caller().userId(),
            by.via(),
            false,
            kind == Kind.DELETED ? hook.values() : Values.none(),
            kind == Kind.CREATED ? hook.values() : Values.none(),
            touched,
            database.clock().instant()),
        sql);
  }
}
