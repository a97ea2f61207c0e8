package com.example.app.platform.mail;

import com.example.app.platform.db.Database;
import com.example.app.platform.mail.Letter.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The letters that are not sent yet. Whoever sends one claims it first, for a limited time: if the
 * process ends meanwhile, the letter falls due again, and two never send the same one at once.
 */
final class LetterTable {
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final Database database;
  private final Clock clock;

  LetterTable(Database database) {
    this.database = database;
    this.clock = database.clock();
  }

  /** Keeps a letter, which belongs to the transaction under way if there is one. */
  Letter add(String id, Origin origin, String sealed, State state) {
    Instant now = clock.instant();
    boolean claimed = state == State.SENDING;
    Instant due = claimed ? now.plus(CLAIM) : now;
    Instant giveUp = now.plus(PATIENCE);
    long attempts = claimed ? 1 : 0;
    database.write(sql ->
        sql.execute(
            """
            insert into outgoing_mail (id, server, action_id, run_id, sealed, state, attempts,
              due_at, give_up_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            id,
            origin.server(),
            origin.actionId(),
            origin.runId(),
            sealed,
            state.value(),
            attempts,
            due,
            giveUp,
            now));
    return new Letter(id, origin, sealed, state, attempts, due, giveUp, null, now);
  }

  /** Claims the letter that has been due for longest, if any is. */
  Optional<Letter> claimNext() {
    return database.write(sql -> {
      Instant now = clock.instant();
      Optional<Letter> next =
          sql.one(
                  """
                  select * from outgoing_mail where state <> 'failed' and due_at <= ?
                  order by due_at, id limit 1\
                  """,
                  now)
              .map(Letter::of);
      next.ifPresent(letter ->
          sql.execute(
              """
              update outgoing_mail set state = 'sending', due_at = ?, attempts = attempts + 1
              where id = ?\
              """,
              now.plus(CLAIM),
              letter.id()));
      return next.map(letter -> claimed(letter, now.plus(CLAIM)));
    });
  }

  /** Whether a letter is due, which costs less to ask than to claim it. */
  boolean hasDue() {
    return database.read(sql ->
        !sql.query(
                "select id from outgoing_mail where state <> 'failed' and due_at <= ? limit 1",
                clock.instant())
            .isEmpty());
  }

  private static Letter claimed(Letter letter, Instant until) {
    return new Letter(
        letter.id(),
        letter.origin(),
        letter.sealed(),
        State.SENDING,
        letter.attempts() + 1,
        until,
        letter.giveUp(),
        letter.reason(),
        letter.written());
  }

  void remove(Letter letter) {
    database.write(sql -> sql.execute("delete from outgoing_mail where id = ?", letter.id()));
  }

  /** Notes that a claimed letter was not sent, unless somebody else has claimed it meanwhile. */
  void notSent(Letter letter, State state, Instant due, String reason) {
    database.write(sql ->
        sql.execute(
            """
            update outgoing_mail set state = ?, due_at = ?, reason = ?
            where id = ? and state = 'sending' and due_at = ?\
            """,
            state.value(),
            due,
            reason,
            letter.id(),
            letter.due()));
  }

  /** Lets everything that this server should send by then wait until then. */
  void pause(String server, Instant until, String reason) {
    database.write(sql ->
        sql.execute(
            """
            update outgoing_mail set due_at = ?, reason = ?
            where server = ? and state = 'waiting' and due_at < ?\
            """,
            until,
            reason,
            server,
            until));
  }

  /** Lets a letter begin anew that is not being sent; whether there is one. */
  boolean again(String id) {
    Instant now = clock.instant();
    return database.write(sql ->
        sql.execute(
            """
            update outgoing_mail set state = 'waiting', due_at = ?, give_up_at = ?, attempts = 0
            where id = ? and state <> 'sending'\
            """,
            now,
            now.plus(PATIENCE),
            id))
        > 0;
  }

  /** Gives a letter up that waits; whether there is one. */
  boolean giveUp(String id) {
    return database.write(sql ->
        sql.execute(
            "update outgoing_mail set state = 'failed' where id = ? and state = 'waiting'", id))
        > 0;
  }

  /** What could not be sent so far, newest first. */
  List<Letter> unsent(long offset, int limit) {
    return database.read(sql ->
        sql
            .query(
                """
                select * from outgoing_mail where reason is not null
                order by created_at desc, id desc limit ? offset ?\
                """,
                limit,
                offset)
            .stream()
            .map(Letter::of)
            .toList());
  }

  /** The first of what a run wrote and could not be sent so far, oldest first. */
  List<Letter> unsentOf(String runId, int limit) {
    return database.read(sql ->
        sql
            .query(
                """
                select * from outgoing_mail where run_id = ? and reason is not null
                order by created_at, id limit ?\
                """,
                runId,
                limit)
            .stream()
            .map(Letter::of)
            .toList());
  }

  long unsent() {
    return database.read(sql ->
        sql.one("select count(*) as total from outgoing_mail where reason is not null")
            .orElseThrow()
            .integer("total"));
  }

  long countUnsentOf(String runId) {
    return database.read(sql ->
        sql.one(
                "select count(*) as total from outgoing_mail where run_id = ? and reason is not"
                    + " null",
                runId)
            .orElseThrow()
            .integer("total"));
  }

  /** Forgets what was given up before then. */
  int purge(Instant before) {
    return database.write(sql ->
        sql.execute("delete from outgoing_mail where state = 'failed' and created_at < ?", before));
  }
}
