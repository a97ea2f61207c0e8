package org.example.makerspace.wish;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;

/** What {@link Wish} records are made of: their fields, and who may see and change them. */
public final class WishModel {
  public static final Model MODEL =
      Model.named("wish", "Wish", "Wishes")
          .description("What a member would like the workshop to get; each sees their own.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.MEMBER)
          .writableBy(Audience.MEMBER)
          .fields(
              Field.string("wish", "Wish").required().max("300"),
              Field.money("budget", "Up to").min("0"),
              Field.reference("machine", "Instead of", "machine").onDelete(OnDelete.RESTRICT))
          .display("wish")
          .build();

  private WishModel() {}
}
