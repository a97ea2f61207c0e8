package app.shopinventory.platform.once;

import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.auth.Digests;
import app.shopinventory.platform.db.Database;
import app.shopinventory.platform.db.Row;
import app.shopinventory.platform.db.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The keys that requests came with, for a day, and what each has begun. A key is that of one person
 * for one thing: the same text of somebody else, or for something else, is another key.
 */
public record OnceKeys(Database database) {
  private static final Duration KEPT = Duration.ofDays(1);

  /** What somebody wants begun: {@code action/send-reminders}. */
  public record Wish(Caller caller, String what, OnceKey key) {}

  /**
   * What has been begun by the same request before.
   *
   * @return its id
   * @throws KeyTaken if the key came with another request
   */
  public Optional<String> begun(Wish wish) {
    Instant oldest = database.clock().instant().minus(KEPT);
    return database.read(sql -> find(wish, oldest, sql));
  }

  /**
   * Notes what the request begins, unless it has been sent before. It belongs to the transaction in
   * which that begins, so that neither is there without the other.
   *
   * @param id of what begins
   * @return the id of what has been begun before; empty if this is the first time
   * @throws KeyTaken if the key came with another request
   */
  public Optional<String> claim(Wish wish, String id) {
    Instant now = database.clock().instant();
    Instant oldest = now.minus(KEPT);
    return database.write(sql -> {
      sql.execute("delete from once_key where created_at < ?", oldest);
      int claimed =
          sql.execute(
              """
              insert into once_key (user_id, what, key_digest, asked_digest, begun_id, created_at)
              values (?, ?, ?, ?, ?, ?) on conflict (user_id, what, key_digest) do nothing\
              """,
              wish.caller().userId(),
              wish.what(),
              Digests.sha256(wish.key().text()),
              asked(wish.key()),
              id,
              now);
      return claimed > 0 ? Optional.empty() : find(wish, oldest, sql);
    });
  }

  /** Forgets what the request has begun: sent again, it begins anew. */
  public void release(Wish wish) {
    database.write(sql ->
        sql.execute(
            "delete from once_key where user_id = ? and what = ? and key_digest = ?",
            wish.caller().userId(),
            wish.what(),
            Digests.sha256(wish.key().text())));
  }

  private static Optional<String> find(Wish wish, Instant oldest, Sql sql) {
    Optional<Row> row =
        sql.one(
            """
            select * from once_key
            where user_id = ? and what = ? and key_digest = ? and created_at >= ?\
            """,
            wish.caller().userId(),
            wish.what(),
            Digests.sha256(wish.key().text()),
            oldest);
    if (row.filter(known -> !known.text("asked_digest").equals(asked(wish.key()))).isPresent()) {
      throw new KeyTaken();
    }
    return row.map(known -> known.text("begun_id"));
  }

  /** The key is in it, and nowhere readable: so nobody finds out what was asked by trying. */
  private static String asked(OnceKey key) {
    return Digests.sha256(key.text() + "\n" + key.asked());
  }
}
