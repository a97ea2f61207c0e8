package app.musicschoolmanager.parentcontact;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Frozen;

/**
 * What {@link ParentContact} records are made of: their fields, and who may see and change them.
 */
public final class ParentContactModel {
  public static final Model MODEL =
      Model.named("parent-contact", "Parent's contact details", "Parents' contact details")
          .description(
              "The phone number and address of one parent, seen only by that parent and the"
                  + " school's administrators.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.person("person", "Parent")
                  .required()
                  .unique()
                  .setBy(Setter.ADMIN)
                  .defaultValue("caller")
                  .help("The parent to whom these contact details belong."),
              Field.string("phone", "Phone").help("Only this parent and the school see it."),
              Field.text("address", "Address").help("Only this parent and the school see it."))
          .rules(
              Frozen.named(
                      "not-handed-over",
                      "Members cannot hand their contact details over to another person.")
                  .only("person")
                  .exemptingAdmin())
          .visibleTo(Way.start().to("person").writing())
          .listColumns("phone", "address")
          .display("person")
          .build();

  private ParentContactModel() {}
}
