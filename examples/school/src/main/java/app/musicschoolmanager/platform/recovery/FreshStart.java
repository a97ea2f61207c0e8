package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import java.time.Instant;
import java.util.List;

/**
 * What changes in a database that is put back. The app went on after the back-up was made, and
 * nobody knows any more with what: so nothing opens doors that may have been closed since, and
 * nothing is sent or run by itself that may have been already.
 *
 * @param heldMails how many mails wait for an administrator
 * @param schedules how many schedules wait for their next turn
 */
record FreshStart(long heldMails, long schedules) {
  /** What lets somebody in, and may have been taken away since. */
  private static final List<String> WAYS_IN =
      List.of("session", "access_token", "user_invitation", "password_reset", "setup_code");

  /**
   * Prepares a database.
   *
   * @param reason what administrators read beside a mail that waits
   */
  static FreshStart of(Database database, String reason) {
    Instant now = database.clock().instant();
    return database.write(sql -> {
      WAYS_IN.forEach(table -> sql.execute("delete from " + table));
      holdWebhooks(sql);
      sql.execute("update main_app_exchange set due_at = ?", now); // it may say otherwise by now
      return new FreshStart(hold(sql, reason), rest(sql, now));
    });
  }

  /** Mail that was waiting has been sent since, or was not: an administrator knows. */
  private static long hold(Sql sql, String reason) {
    return sql.execute(
        "update outgoing_mail set state = 'failed', reason = ? where state <> 'failed'", reason);
  }

  /** Nor is it known what other services have been told since, or have started. */
  private static void holdWebhooks(Sql sql) {
    sql.execute(
        "update outgoing_message set state = 'failed' where state in ('waiting', 'sending')");
    sql.execute(
        "update incoming_delivery set input = null, refusal = 'restored' where input is not null");
  }

  /** Turns since the back-up are none of the schedules' any more, nor is what runs had left. */
  private static long rest(Sql sql, Instant now) {
    sql.execute(
        """
        update schedule_execution set status = 'failed', completed_at = ?, error_message = ?
        where status = 'running'\
        """,
        now,
        "The back-up was made while the schedule was running.");
    sql.execute(
        "update schedule_state set changed_at = null, resumes = null where resumes is not null");
    sql.execute("delete from scheduled_tasks");
    return sql.execute("update schedule_state set since = ?", now);
  }
}
