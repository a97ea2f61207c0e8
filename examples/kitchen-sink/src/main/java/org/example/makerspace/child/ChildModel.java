package org.example.makerspace.child;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.model.Way;

/** What {@link Child} records are made of: their fields, and who may see and change them. */
public final class ChildModel {
  public static final Model MODEL =
      Model.named("child", "Child", "Children")
          .description(
              "A child that comes to the Saturday workshop. Members see those whose guardians they"
                  + " are.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("80"),
              Field.date("bornOn", "Born on"),
              Field.file("photo", "Photo").pictures())
          .visibleTo(Way.start().against("guardianship", "child").to("guardian"))
          .display("name")
          .build();

  private ChildModel() {}
}
