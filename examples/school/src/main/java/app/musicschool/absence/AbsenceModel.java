package app.musicschool.absence;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Copied;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.RecordCheck;
import app.musicschool.platform.rule.Stamp;

/** What {@link Absence} records are made of: their fields, and who may see and change them. */
public final class AbsenceModel {
  public static final Model MODEL =
      Model.named("absence", "Absence", "Absences")
          .description("Lessons for which a child has been excused.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("date", "Date of the lesson").required(),
              Field.person("enteredBy", "Entered by").help("Filled in by the app."),
              Field.datetime("teacherInformedAt", "Teacher informed")
                  .help("Filled in by the app when the e-mail to the teacher has been sent."),
              Field.options(
                      "childStatus",
                      "Pupil status at that time",
                      new Option("current", "Current pupil"),
                      new Option("former", "Former pupil"))
                  .help("Filled in by the app when the absence is entered."))
          .unique("child", "date")
          .index("date")
          .rules(
              RecordCheck.named(
                      "only-current-pupils", "An absence can be entered only for a current pupil.")
                  .that(FieldCondition.is("childStatus", "current")),
              Stamp.named("entered-by", "The app notes who entered the absence.")
                  .of("enteredBy", Stamp.Source.CALLER),
              Copied.named(
                      "child-status-then",
                      "The app notes whether the child was a current pupil when the absence was"
                          + " entered.")
                  .of("childStatus", "child.status"))
          .visibleTo(
              Way.start().along("child", "child").to("teacher"),
              Way.start().along("child", "child").to("firstParent"),
              Way.start().along("child", "child").to("secondParent"))
          .display("child")
          .build();

  private AbsenceModel() {}
}
