package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.util.List;
import java.util.Optional;

/** The incoming webhooks, each with its secret sealed for it alone. */
record HookTable(Database database, SecretBox secrets) {

  List<IncomingHook> all() {
    return database.read(sql -> sql.query("select * from incoming_hook order by name, id")).stream()
        .map(IncomingHook::of)
        .toList();
  }

  Optional<IncomingHook> find(String id) {
    return database
        .read(sql -> sql.one("select * from incoming_hook where id = ?", id))
        .map(IncomingHook::of);
  }

  void add(IncomingHook hook, Sql sql) {
    sql.execute(
        """
        insert into incoming_hook
        (id, name, action_id, scheme, sealed, parameters, user_id, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        hook.id(),
        hook.name(),
        hook.actionId(),
        hook.scheme().word(),
        hook.sealed(),
        IncomingHook.sources(hook.parameters()).toString(),
        hook.userId(),
        hook.createdAt());
  }

  void change(IncomingHook hook, Sql sql) {
    sql.execute(
        "update incoming_hook set name = ?, sealed = ?, parameters = ?, user_id = ? where id = ?",
        hook.name(),
        hook.sealed(),
        IncomingHook.sources(hook.parameters()).toString(),
        hook.userId(),
        hook.id());
  }

  void remove(String id, Sql sql) {
    sql.execute("delete from incoming_delivery where hook_id = ?", id);
    sql.execute("delete from incoming_hook where id = ?", id);
  }

  String seal(String secret, String id) {
    return secrets.seal(secret, place(id));
  }

  String secret(IncomingHook hook) {
    return secrets.open(hook.sealed(), place(hook.id()));
  }

  private static String place(String id) {
    return "incoming_hook/" + id;
  }
}
