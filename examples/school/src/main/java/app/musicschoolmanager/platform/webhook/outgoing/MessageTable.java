package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.webhook.outgoing.Message.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What addresses are told. Whoever sends a message claims it first, for a limited time: if the
 * process ends meanwhile, it falls due again, and two never send the same one at once. What is told
 * of one record goes in its order.
 */
record MessageTable(Database database) {
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** What may be sent now, of a hook {@code h}: takes the present moment twice. */
  private static final String DUE =
      """
      h.paused_at is null and (h.held_until is null or h.held_until <= ?)
      and m.hook_id = h.id and m.due_at <= ? and m.state in ('waiting', 'sending')
      and not exists (
        select 1 from outgoing_message e where e.hook_id = m.hook_id
          and e.record_id = m.record_id and e.id < m.id and e.state in ('waiting', 'sending'))\
      """;

  /** Makes the body of a message of this id. */
  interface Body {
    String of(String id);
  }

  /** Notes something to tell, in the transaction that makes it so. */
  void add(OutgoingHook hook, String recordId, String type, Body body, Sql sql) {
    String id = Ids.next();
    Instant now = now();
    sql.execute(
        """
        insert into outgoing_message (id, hook_id, record_id, type, body, state, attempts, due_at,
          give_up_at, created_at)
        values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?, ?)\
        """,
        id,
        hook.id(),
        recordId,
        type,
        body.of(id),
        now,
        now.plus(PATIENCE),
        now);
  }

  /** The hooks for which something is due. */
  List<String> hooksWithDue() {
    Instant now = now();
    return database.read(sql ->
        sql
            .query(
                "select h.id from outgoing_hook h where exists"
                    + " (select 1 from outgoing_message m where "
                    + DUE
                    + ")",
                now,
                now)
            .stream()
            .map(row -> row.text("id"))
            .toList());
  }

  /** Claims what a hook is to be told next, if anything is due. */
  Optional<Message> claimNext(String hookId) {
    Instant now = now();
    return database.write(sql ->
        sql.one(
                "select m.* from outgoing_hook h, outgoing_message m where h.id = ? and "
                    + DUE
                    + " order by m.id limit 1",
                hookId,
                now,
                now)
            .flatMap(row -> claimed(row.text("id"), now.plus(CLAIM), sql)));
  }

  private static Optional<Message> claimed(String id, Instant until, Sql sql) {
    sql.execute(
        """
        update outgoing_message set state = 'sending', due_at = ?, attempts = attempts + 1
        where id = ?\
        """,
        until,
        id);
    return sql.one("select * from outgoing_message where id = ?", id).map(Message::of);
  }

  /** Notes what came of an attempt, unless somebody else has claimed it meanwhile. */
  void note(Message message, State state, Instant due, Attempt attempt, Sql sql) {
    sql.execute(
        """
        update outgoing_message set state = ?, due_at = ?, outcome = ?, status = ?
        where id = ? and state = 'sending' and due_at = ?\
        """,
        state.word(),
        due,
        attempt.outcome(),
        attempt.status(),
        message.id(),
        message.due());
    if (state == State.SENT) {
      sql.execute("update outgoing_message set body = null where id = ?", message.id());
    }
  }

  /** Whether a hook has taken anything since then. */
  boolean hasTaken(String hookId, Instant since, Sql sql) {
    return sql.one(
            """
            select id from outgoing_message where hook_id = ? and state = 'sent' and due_at >= ?
            limit 1\
            """,
            hookId,
            since)
        .isPresent();
  }

  /** Lets everything begin anew that a hook has not taken. */
  void again(String hookId, Sql sql) {
    sql.execute(
        """
        update outgoing_message set state = 'waiting', due_at = ?, give_up_at = ?, attempts = 0
        where hook_id = ? and state in ('waiting', 'failed')\
        """,
        now(),
        now().plus(PATIENCE),
        hookId);
  }

  /** How many wait, and how many were given up. */
  Untaken untaken() {
    List<Row> rows =
        database.read(sql ->
            sql.query(
                """
                select h.id, (select count(*) from outgoing_message m where m.hook_id = h.id
                    and m.state in ('waiting', 'sending')) as waiting,
                  (select count(*) from outgoing_message m where m.hook_id = h.id
                    and m.state = 'failed') as failed
                from outgoing_hook h\
                """));
    return new Untaken(
        rows.stream().mapToLong(row -> row.integer("waiting")).sum(),
        rows.stream().mapToLong(row -> row.integer("failed")).sum());
  }

  /** The newest of a hook. */
  List<Message> newest(String hookId, int most) {
    return database.read(sql ->
        sql
            .query(
                "select * from outgoing_message where hook_id = ? order by id desc limit ?",
                hookId,
                most)
            .stream()
            .map(Message::of)
            .toList());
  }

  private Instant now() {
    return database.clock().instant();
  }
}
