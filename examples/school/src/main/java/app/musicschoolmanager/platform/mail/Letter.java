package app.musicschoolmanager.platform.mail;

import app.musicschoolmanager.platform.db.Row;
import java.time.Instant;
import java.util.Locale;

/**
 * A mail as it is kept until it is sent.
 *
 * @param sealed what it says and to whom
 * @param attempts how often it was tried, the attempt under way included
 * @param due when it is tried next; while it is being sent, when whoever does so has to be done
 * @param giveUp how long it is tried
 * @param reason why it is still here; null if nothing is known to stand in its way
 */
record Letter(
    String id,
    Origin origin,
    String sealed,
    State state,
    long attempts,
    Instant due,
    Instant giveUp,
    String reason,
    Instant written) {

  /** What is under way with a letter. */
  enum State {
    WAITING("waiting"),
    SENDING("sending"),
    FAILED("failed");

    private final String value;

    State(String value) {
      this.value = value;
    }

    /** As it is stored. */
    String value() {
      return value;
    }
  }

  static Letter of(Row row) {
    return new Letter(
        row.text("id"),
        new Origin(row.text("server"), row.text("action_id"), row.text("run_id")),
        row.text("sealed"),
        State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.integer("attempts"),
        row.instant("due_at"),
        row.instant("give_up_at"),
        row.text("reason"),
        row.instant("created_at"));
  }
}
