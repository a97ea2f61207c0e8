package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses that are told of changes, each with its secret sealed for it alone. */
record OutgoingTable(Database database, SecretBox secrets) {

  List<OutgoingHook> all() {
    return database.read(sql ->
        sql.query("select * from outgoing_hook order by name, id").stream()
            .map(OutgoingHook::of)
            .toList());
  }

  /** The same within a transaction that writes. */
  static List<OutgoingHook> all(Sql sql) {
    return sql.query("select * from outgoing_hook").stream().map(OutgoingHook::of).toList();
  }

  Optional<OutgoingHook> find(String id) {
    return database
        .read(sql -> sql.one("select * from outgoing_hook where id = ?", id))
        .map(OutgoingHook::of);
  }

  void add(OutgoingHook hook, Sql sql) {
    sql.execute(
        """
        insert into outgoing_hook (id, name, url, sealed, models, kinds, created_at)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        hook.id(),
        hook.name(),
        hook.url(),
        hook.sealed(),
        String.join(" ", hook.models()),
        hook.kindWords(),
        hook.createdAt());
  }

  void change(OutgoingHook hook, Sql sql) {
    sql.execute(
        "update outgoing_hook set name = ?, url = ?, models = ?, kinds = ? where id = ?",
        hook.name(),
        hook.url(),
        String.join(" ", hook.models()),
        hook.kindWords(),
        hook.id());
  }

  void pause(String id, Sql sql) {
    sql.execute(
        "update outgoing_hook set paused_at = ? where id = ? and paused_at is null",
        database.clock().instant(),
        id);
  }

  void resume(String id, Sql sql) {
    sql.execute("update outgoing_hook set paused_at = null, held_until = null where id = ?", id);
  }

  /** Leaves an address alone until then. */
  void hold(String id, Instant until, Sql sql) {
    sql.execute("update outgoing_hook set held_until = ? where id = ?", until, id);
  }

  void remove(String id, Sql sql) {
    sql.execute("delete from outgoing_message where hook_id = ?", id);
    sql.execute("delete from outgoing_hook where id = ?", id);
  }

  String seal(String secret, String id) {
    return secrets.seal(secret, place(id));
  }

  String secret(OutgoingHook hook) {
    return secrets.open(hook.sealed(), place(hook.id()));
  }

  private static String place(String id) {
    return "outgoing_hook/" + id;
  }
}
