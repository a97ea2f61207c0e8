package org.example.makerspace.report;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** How a child’s Saturday was. What hangs on the wall is there for everybody. */
public record Report(
    String id,
    String title,
    String story,
    String child,
    String writer,
    Long words,
    boolean released,
    boolean onTheWall,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ReportDraft draft() {
    return new ReportDraft();
  }

  static Report of(Entry entry) {
    Values values = entry.values();
    return new Report(
        entry.id(),
        values.text("title"),
        values.text("story"),
        values.text("child"),
        values.text("writer"),
        values.integer("words"),
        values.flag("released"),
        values.flag("onTheWall"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
