package app.musicschool.parentcontact;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Frozen;

/**
 * What {@link ParentContact} records are made of: their fields, and who may see and change them.
 */
public final class ParentContactModel {
  public static final Model MODEL =
      Model.named("parent-contact", "Contact details", "Contact details")
          .description(
              "The phone number and address of a parent, seen only by that parent and the school's"
                  + " owner.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.person("parent", "Parent").required().unique(),
              Field.string("phone", "Phone"),
              Field.text("address", "Address"))
          .rules(
              Frozen.named(
                      "parent-stays",
                      "The parent whose contact details these are cannot be changed.")
                  .only("parent"))
          .visibleTo(Way.start().to("parent").writing())
          .display("parent")
          .build();

  private ParentContactModel() {}
}
