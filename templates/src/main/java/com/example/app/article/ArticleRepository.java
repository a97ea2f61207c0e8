package com.example.app.article;

import com.example.app.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Article} records that the acting user may work with. */
public final class ArticleRepository {
  private final Records records;

  public ArticleRepository(Records records) {
    this.records = records;
  }

  public Optional<Article> find(String id) {
    return records.find(id).map(Article::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Article get(String id) {
    return Article.of(records.get(id));
  }

  /** Oldest first. */
  public List<Article> all() {
    return records.all().stream().map(Article::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Article> findByTitle(String value) {
    return records.findOne("title", value).map(Article::of);
  }

  public Article create(ArticleDraft draft) {
    return Article.of(records.create(draft.values()));
  }

  public Article update(String id, ArticleDraft draft) {
    return Article.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Article record) {
    return records.link(record.id());
  }
}
