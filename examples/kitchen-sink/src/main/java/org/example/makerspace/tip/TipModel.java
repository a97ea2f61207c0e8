package org.example.makerspace.tip;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;

/** What {@link Tip} records are made of: their fields, and who may see and change them. */
public final class TipModel {
  public static final Model MODEL =
      Model.named("tip", "Tip", "Tips")
          .description(
              "What one maker has learned and all may read, each with their own bookmarks.")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.MEMBER)
          .fields(
              Field.string("title", "Title").required().max("200").unique(),
              Field.text("body", "Text").required().min("10"),
              Field.reference("machine", "About the machine", "machine")
                  .onDelete(OnDelete.SET_NULL),
              Field.flag("bookmarked", "Bookmarked").personal().defaultValue("false"),
              Field.date("triedOn", "Tried on").personal())
          .display("title")
          .build();

  private TipModel() {}
}
