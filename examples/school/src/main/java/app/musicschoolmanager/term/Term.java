package app.musicschoolmanager.term;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A school term with its first and last day, for which reports are written. */
public record Term(
    String id,
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static TermDraft draft() {
    return new TermDraft();
  }

  static Term of(Entry entry) {
    Values values = entry.values();
    return new Term(
        entry.id(),
        values.text("name"),
        values.date("firstDay"),
        values.date("lastDay"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
