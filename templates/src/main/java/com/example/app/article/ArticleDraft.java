package com.example.app.article;

import com.example.app.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Article}, or a change to one: only what is set here is written. */
public final class ArticleDraft {
  private Values values = Values.none();

  ArticleDraft() {}

  public ArticleDraft title(String value) {
    return set("title", value);
  }

  public ArticleDraft body(String value) {
    return set("body", value);
  }

  public ArticleDraft publishedOn(LocalDate value) {
    return set("publishedOn", value);
  }

  public ArticleDraft bookmarked(Boolean value) {
    return set("bookmarked", value);
  }

  public ArticleDraft note(String value) {
    return set("note", value);
  }

  Values values() {
    return values;
  }

  private ArticleDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
