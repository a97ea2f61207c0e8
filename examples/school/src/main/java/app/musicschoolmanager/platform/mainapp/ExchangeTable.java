package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the app stands with its main app, and what that has last said, sealed. Whoever exchanges
 * something claims it first, for a limited time: two never do the same at once, and what the end of
 * a process cuts off falls due again.
 *
 * @param origin of whom answers are: what was had elsewhere counts for nothing
 */
record ExchangeTable(Database database, SecretBox secrets, String origin) {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeTable.class);
  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);
  private static final int DOUBLINGS = 6;

  /** A refusal may be a mistake of whoever runs the main app; after a day it is meant. */
  static final Duration DOUBT = Duration.ofDays(1);

  /** Makes sure that there is a row of each part, of this main app. */
  void begin() {
    Instant now = now();
    database.write(sql -> {
      sql.execute("delete from main_app_exchange where origin <> ?", origin);
      for (Part part : Part.values()) {
        sql.execute(
            """
            insert into main_app_exchange (part, origin, attempts, due_at, forgotten)
            values (?, ?, 0, ?, 0) on conflict (part) do nothing\
            """,
            part.word(),
            origin,
            now);
      }
      return null;
    });
  }

  Exchange find(Part part) {
    return database.read(sql -> find(part, sql));
  }

  private static Exchange find(Part part, Sql sql) {
    return Exchange.of(row(part, sql));
  }

  private static Row row(Part part, Sql sql) {
    return sql.one("select * from main_app_exchange where part = ?", part.word()).orElseThrow();
  }

  List<Exchange> all() {
    return List.of(Part.values()).stream().map(this::find).toList();
  }

  /** What was last said. What no longer opens was never said, and is asked for at once. */
  Optional<String> answer(Part part) {
    String sealed = database.read(sql -> row(part, sql).text("answer"));
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(secrets.open(sealed, place(part)));
    } catch (IllegalStateException e) {
      LOG.warn("What the main app has said is asked for anew. {}", e.getMessage());
      database.write(sql -> {
        forget(part, sql);
        return hurry(part, sql);
      });
      return Optional.empty();
    }
  }

  /** Whether the caller may do it now, which nobody else does then for a while. */
  boolean claim(Part part) {
    Instant now = now();
    return database.write(sql ->
        sql.execute(
                "update main_app_exchange set due_at = ? where part = ? and due_at <= ?",
                now.plus(CLAIM),
                part.word(),
                now)
            == 1);
  }

  /** Lets it be done at once. */
  int hurry(Part part) {
    return database.write(sql -> hurry(part, sql));
  }

  private int hurry(Part part, Sql sql) {
    return sql.execute(
        "update main_app_exchange set due_at = ? where part = ? and due_at > ?",
        now(),
        part.word(),
        now());
  }

  /**
   * Notes that it went well.
   *
   * @param answer what is kept of it, or null
   */
  void succeeded(Part part, String answer, Instant next) {
    Instant now = now();
    boolean again =
        database.write(sql -> {
          Exchange before = find(part, sql);
          sql.execute(
              """
              update main_app_exchange set answer = ?, answered_at = ?, tried_at = ?, fault = null,
                status = null, detail = null, since = ?, refused_at = null, attempts = 0, due_at = ?
              where part = ?\
              """,
              answer == null ? null : secrets.seal(answer, place(part)),
              now,
              now,
              before.isGood() ? before.since() : now,
              next,
              part.word());
          return before.fault() != null;
        });
    if (again) {
      LOG.info("The main app answers again ({})", part.word());
    }
  }

  /**
   * Notes that it came to nothing. What was said before stays, unless the main app has taken it
   * back.
   *
   * @return whether it has
   */
  boolean failed(Part part, Fault fault) {
    Instant now = now();
    Exchange before = find(part);
    Instant refusedAt = before.refusedAt() == null && fault.isRefusal() ? now : before.refusedAt();
    boolean over = fault.isFinal() || fault.isRefusal() && !now.isBefore(refusedAt.plus(DOUBT));
    boolean first = before.fault() == null;
    if (first || over && before.answeredAt() != null) {
      String kept = over ? "what it has said is forgotten" : "the app goes on with what it has";
      LOG.warn("The main app: {}, {} ({})", fault.text(), kept, part.word());
    }
    return database.write(sql -> {
      sql.execute(
          """
          update main_app_exchange set tried_at = ?, fault = ?, status = ?, detail = ?, since = ?,
            refused_at = ?, attempts = ?, due_at = ?
          where part = ?\
          """,
          now,
          fault.word(),
          fault.status(),
          fault.detail(),
          first ? now : before.since(),
          refusedAt,
          before.attempts() + 1,
          now.plus(pause(before.attempts(), fault.again())),
          part.word());
      if (over) {
        forget(part, sql);
      }
      return over;
    });
  }

  private static void forget(Part part, Sql sql) {
    sql.execute(
        "update main_app_exchange set answer = null, answered_at = null where part = ?",
        part.word());
  }

  /** Counts reports that are given up. */
  void forgotten(long reports) {
    database.write(sql ->
        sql.execute(
            "update main_app_exchange set forgotten = forgotten + ? where part = ?",
            reports,
            Part.EXECUTIONS.word()));
  }

  private static Duration pause(long attempts, Duration asked) {
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    Duration own = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    if (asked == null || asked.compareTo(own) < 0) {
      return own;
    }
    return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
  }

  private String place(Part part) {
    return "main-app/" + part.word() + "/" + origin;
  }

  private Instant now() {
    return database.clock().instant();
  }
}
