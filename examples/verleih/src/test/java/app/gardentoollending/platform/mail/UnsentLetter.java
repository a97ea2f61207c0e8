package app.gardentoollending.platform.mail;

import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.db.Ids;
import java.time.Duration;
import java.time.Instant;

/** A mail that could not be sent, in an app that need have no server for mail. */
public final class UnsentLetter {
  private UnsentLetter() {}

  /** Puts one there and gives its id. */
  public static String in(Database database) {
    return of("none", database);
  }

  /** Puts one there that a run wrote, and gives its id. */
  public static String of(String runId, Database database) {
    String id = Ids.next();
    Instant now = database.clock().instant();
    database.write(sql ->
        sql.execute(
            """
            insert into outgoing_mail (id, server, action_id, run_id, sealed, state, attempts,
              due_at, give_up_at, reason, created_at)
            values (?, 'email', 'remind', ?, 'nothing', 'waiting', 1, ?, ?, 'No answer', ?)\
            """,
            id,
            runId,
            now.plus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(2)),
            now));
    return id;
  }
}
