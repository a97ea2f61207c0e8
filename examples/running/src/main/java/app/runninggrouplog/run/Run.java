package app.runninggrouplog.run;

import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One run of somebody in the group, with its date, distance, duration and how it felt. */
public record Run(
    String id,
    String runner,
    LocalDate date,
    BigDecimal kilometres,
    long minutes,
    String feeling,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static RunDraft draft() {
    return new RunDraft();
  }

  static Run of(Entry entry) {
    Values values = entry.values();
    return new Run(
        entry.id(),
        values.text("runner"),
        values.date("date"),
        values.decimal("kilometres"),
        values.integer("minutes"),
        values.text("feeling"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
