package org.example.makerspace.tip;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What one maker has learned and all may read, each with their own bookmarks. */
public record Tip(
    String id,
    String title,
    String body,
    String machine,
    Boolean bookmarked,
    LocalDate triedOn,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static TipDraft draft() {
    return new TipDraft();
  }

  static Tip of(Entry entry) {
    Values values = entry.values();
    return new Tip(
        entry.id(),
        values.text("title"),
        values.text("body"),
        values.text("machine"),
        values.flag("bookmarked"),
        values.date("triedOn"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
