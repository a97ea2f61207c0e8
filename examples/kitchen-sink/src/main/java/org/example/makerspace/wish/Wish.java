package org.example.makerspace.wish;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What a member would like the workshop to get; each sees their own. */
public record Wish(
    String id,
    String ownerId,
    String wish,
    BigDecimal budget,
    String machine,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static WishDraft draft() {
    return new WishDraft();
  }

  static Wish of(Entry entry) {
    Values values = entry.values();
    return new Wish(
        entry.id(),
        entry.ownerId(),
        values.text("wish"),
        values.decimal("budget"),
        values.text("machine"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
