package app.musicschoolmanager.child;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.RecordCheck;

/** What {@link Child} records are made of: their fields, and who may see and change them. */
public final class ChildModel {
  public static final Model MODEL =
      Model.named("child", "Child", "Children")
          .description(
              "A child of the music school with instrument, teacher, weekly lesson time and"
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
                  .help("The time of day at which the weekly lesson begins, for example 15:30."),
              Field.person("firstParent", "First parent").required(),
              Field.person("secondParent", "Second parent"),
              Field.options(
                      "status",
                      "Status",
                      new Option("pupil", "Pupil"),
                      new Option("former_pupil", "Former pupil"))
                  .required()
                  .defaultValue("pupil")
                  .help("On 1 September the app makes everybody who has turned 19 a former pupil."))
          .index("status", "birthday")
          .rules(
              RecordCheck.named(
                      "two-different-parents",
                      "The second parent is not the same person as the first.")
                  .that(
                      FieldCondition.ofFields(
                          "secondParent", FieldComparison.NOT_EQUAL, "firstParent")),
              Frozen.named("former-pupils-stay", "Former pupils are never deleted.")
                  .when(FieldCondition.is("status", "former_pupil"))
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
          .listColumns(
              "instrument", "teacher", "lessonWeekday", "lessonTime", "firstParent", "status")
          .listOrder("name")
          .display("name")
          .build();

  private ChildModel() {}
}
