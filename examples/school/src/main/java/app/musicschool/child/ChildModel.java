package app.musicschool.child;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;
import app.musicschool.platform.rule.RecordCheck;

/** What {@link Child} records are made of: their fields, and who may see and change them. */
public final class ChildModel {
  public static final Model MODEL =
      Model.named("child", "Child", "Children")
          .description(
              "The children of the school with their instrument, teacher, weekly lesson and"
                  + " parents.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.date("birthday", "Birthday").required(),
              Field.options(
                      "instrument",
                      "Instrument",
                      new Option("piano", "Piano"),
                      new Option("violin", "Violin"),
                      new Option("guitar", "Guitar"),
                      new Option("singing", "Singing"))
                  .required(),
              Field.person("teacher", "Teacher").required(),
              Field.options(
                      "lessonWeekday",
                      "Lesson day",
                      new Option("monday", "Monday"),
                      new Option("tuesday", "Tuesday"),
                      new Option("wednesday", "Wednesday"),
                      new Option("thursday", "Thursday"),
                      new Option("friday", "Friday"),
                      new Option("saturday", "Saturday"),
                      new Option("sunday", "Sunday"))
                  .required()
                  .help("The weekday of the weekly lesson."),
              Field.string("lessonTime", "Lesson time")
                  .required()
                  .pattern("([01][0-9]|2[0-3]):[0-5][0-9]")
                  .help("When the weekly lesson starts, for example 15:30."),
              Field.person("firstParent", "First parent").required(),
              Field.person("secondParent", "Second parent")
                  .help("Leave empty where there is only one parent."),
              Field.options(
                      "status",
                      "Status",
                      new Option("current", "Current pupil"),
                      new Option("former", "Former pupil"))
                  .required()
                  .defaultValue("current"))
          .index("status", "lessonWeekday")
          .rules(
              RecordCheck.named(
                      "two-different-parents",
                      "The second parent must be a different person from the first parent.")
                  .that(
                      FieldCondition.ofFields(
                          "secondParent", FieldComparison.NOT_EQUAL, "firstParent")),
              Frozen.named("former-pupils-stay", "A former pupil cannot be deleted.")
                  .when(FieldCondition.is("status", "former"))
                  .except(
                      "name",
                      "birthday",
                      "instrument",
                      "teacher",
                      "lessonWeekday",
                      "lessonTime",
                      "firstParent",
                      "secondParent",
                      "status"))
          .visibleTo(
              Way.start().to("teacher"),
              Way.start().to("firstParent"),
              Way.start().to("secondParent"))
          .display("name")
          .build();

  private ChildModel() {}
}
