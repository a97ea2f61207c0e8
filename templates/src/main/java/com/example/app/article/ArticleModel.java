package com.example.app.article;

import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scoping;

/** What {@link Article} records are made of: their fields, and who may see and change them. */
public final class ArticleModel {
  public static final Model MODEL =
      Model.named("article", "Article", "Articles")
          .description("Advice on billing that everybody reads and each may keep notes on.")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("title", "Title").required().max("200").unique(),
              Field.text("body", "Body").required(),
              Field.date("publishedOn", "Published on"),
              Field.flag("bookmarked", "Bookmarked").personal().defaultValue("false"),
              Field.text("note", "My note").personal())
          .display("title")
          .build();

  private ArticleModel() {}
}
