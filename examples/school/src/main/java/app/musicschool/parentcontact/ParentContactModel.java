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
      Model.named("parent-contact", "Parent contact", "Parent contacts")
          .description(
              "Phone and address of one parent, seen only by that parent and the school office.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.person("parent", "Parent").required().unique().defaultValue("caller"),
              Field.string("phone", "Phone")
                  .help("Seen only by this parent and the school office."),
              Field.text("address", "Address")
                  .help("Postal address; seen only by this parent and the school office."))
          .rules(
              Frozen.named(
                      "contact-stays-with-parent",
                      "Contact details stay with the parent for whom they were entered.")
                  .only("parent"))
          .visibleTo(Way.start().to("parent"))
          .display("parent")
          .build();

  private ParentContactModel() {}
}
