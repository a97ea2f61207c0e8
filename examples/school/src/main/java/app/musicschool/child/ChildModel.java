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
                      "Lesson weekday",
                      new Option("monday", "Monday"),
                      new Option("tuesday", "Tuesday"),
                      new Option("wednesday", "Wednesday"),
                      new Option("thursday", "Thursday"),
                      new Option("friday", "Friday"),
                      new Option("saturday", "Saturday"),
                      new Option("sunday", "Sunday"))
                  .required(),
              Field.string("lessonTime", "Lesson time")
                  .required()
                  .pattern("([01][0-9]|2[0-3]):[0-5][0-9]")
                  .help("Time of day at which the weekly lesson begins, for example 15:30."),
              Field.person("parent1", "Parent").required(),
              Field.person("parent2", "Second parent").help("Leave empty if there is only one."),
              Field.options(
                      "status",
                      "Status",
                      new Option("current", "Current pupil"),
                      new Option("former", "Former pupil"))
                  .required()
                  .defaultValue("current")
                  .help(
                      "On 1 September everybody who has turned 19 becomes a former pupil by"
                          + " themselves."))
          .index("status", "birthday")
          .rules(
              RecordCheck.named(
                      "parents-differ", "The second parent must be another person than the first.")
                  .when(FieldCondition.isFilled("parent2"))
                  .that(FieldCondition.ofFields("parent2", FieldComparison.NOT_EQUAL, "parent1")),
              Frozen.named("former-pupils-stay", "Former pupils cannot be deleted.")
                  .when(FieldCondition.is("status", "former"))
                  .except(
                      "name",
                      "birthday",
                      "instrument",
                      "teacher",
                      "lessonWeekday",
                      "lessonTime",
                      "parent1",
                      "parent2",
                      "status"))
          .visibleTo(
              Way.start().to("teacher"), Way.start().to("parent1"), Way.start().to("parent2"))
          .display("name")
          .build();

  private ChildModel() {}
}
