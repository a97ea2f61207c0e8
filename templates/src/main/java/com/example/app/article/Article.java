package com.example.app.article;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** Advice on billing that everybody reads and each may keep notes on. */
public record Article(
    String id,
    String title,
    String body,
    LocalDate publishedOn,
    Boolean bookmarked,
    String note,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ArticleDraft draft() {
    return new ArticleDraft();
  }

  static Article of(Entry entry) {
    Values values = entry.values();
    return new Article(
        entry.id(),
        values.text("title"),
        values.text("body"),
        values.date("publishedOn"),
        values.flag("bookmarked"),
        values.text("note"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
