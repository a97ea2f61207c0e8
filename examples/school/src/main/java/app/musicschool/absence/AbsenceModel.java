package app.musicschool.absence;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.auth.Setter;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;
import app.musicschool.platform.rule.RecordCheck;
import app.musicschool.platform.rule.Stamp;

/** What {@link Absence} records are made of: their fields, and who may see and change them. */
public final class AbsenceModel {
  public static final Model MODEL =
      Model.named("absence", "Absence", "Absences")
          .description(
              "A report that a child will not come, or could not come, to the lesson on a certain"
                  + " day.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("lessonDate", "Day of the lesson")
                  .required()
                  .help("Parents can report an absence until 8:00 in the morning of this day."),
              Field.person("enteredBy", "Entered by"),
              Field.date("teacherMailedFor", "Teacher told about")
                  .setBy(Setter.ACTIONS)
                  .help("The day of the lesson about which the teacher was sent the e-mail."))
          .unique("child", "lessonDate")
          .index("lessonDate")
          .rules(
              RecordCheck.named(
                      "reported-by-eight",
                      "Members can enter or move an absence only until 8:00 in the morning of the"
                          + " day of the lesson; later only the owner of the school can.")
                  .that(FieldCondition.of("lessonDate@08:00", FieldComparison.MORE_THAN, "now"))
                  .exemptingAdmin(),
              Frozen.named(
                      "stays-after-eight",
                      "Members can change or withdraw an absence only until 8:00 in the morning of"
                          + " the day of the lesson; later only the owner of the school can.")
                  .when(FieldCondition.of("lessonDate@08:00", FieldComparison.AT_MOST, "now"))
                  .exemptingAdmin(),
              Frozen.named(
                      "child-stays",
                      "The child of an absence cannot be changed; withdraw the absence and enter a"
                          + " new one.")
                  .only("child"),
              Stamp.named("entered-by", "The app notes who has entered the absence.")
                  .of("enteredBy", Stamp.Source.CALLER))
          .visibleTo(
              Way.start().along("child", "child").to("parent1").writing(),
              Way.start().along("child", "child").to("parent2").writing(),
              Way.start().along("child", "child").to("teacher"))
          .display("child")
          .build();

  private AbsenceModel() {}
}
