package app.runninggrouplog.runner;

import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Values;
import java.time.Instant;

/**
 * A person of the running group, with the name shown next to their runs and the address that gets
 * the Monday e-mail.
 */
public record Runner(String id, String name, String email, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static RunnerDraft draft() {
    return new RunnerDraft();
  }

  static Runner of(Entry entry) {
    Values values = entry.values();
    return new Runner(
        entry.id(),
        values.text("name"),
        values.text("email"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
