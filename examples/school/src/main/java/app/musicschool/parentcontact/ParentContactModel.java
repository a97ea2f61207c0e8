package app.musicschool.parentcontact;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.auth.Setter;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;

/**
 * What {@link ParentContact} records are made of: their fields, and who may see and change them.
 */
public final class ParentContactModel {
  public static final Model MODEL =
      Model.named("parent-contact", "Contact details", "Contact details")
          .description(
              "The phone and address of a parent, seen only by that parent and the owner of the"
                  + " school.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.person("person", "Parent")
                  .required()
                  .unique()
                  .setBy(Setter.ADMIN)
                  .defaultValue("caller")
                  .help(
                      "The parent to whom these details belong; only this parent and the owner of"
                          + " the school see them."),
              Field.string("phone", "Phone"),
              Field.text("address", "Address"))
          .visibleTo(Way.start().to("person").writing())
          .display("person")
          .build();

  private ParentContactModel() {}
}
