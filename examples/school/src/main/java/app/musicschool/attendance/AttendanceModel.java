package app.musicschool.attendance;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Copied;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.RecordCheck;

/** What {@link Attendance} records are made of: their fields, and who may see and change them. */
public final class AttendanceModel {
  public static final Model MODEL =
      Model.named("attendance", "Attendance entry", "Attendance")
          .description("For every lesson, whether the child came.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("date", "Date of the lesson").required(),
              Field.options(
                      "status",
                      "Attendance",
                      new Option("open", "Not ticked yet"),
                      new Option("came", "Came"),
                      new Option("did_not_come", "Did not come"))
                  .required()
                  .defaultValue("open"),
              Field.options(
                      "childStatus",
                      "Pupil status at that time",
                      new Option("current", "Current pupil"),
                      new Option("former", "Former pupil"))
                  .help("Filled in by the app when the entry is created."))
          .unique("child", "date")
          .index("date")
          .rules(
              RecordCheck.named("not-in-advance", "Attendance cannot be ticked for a future date.")
                  .when(FieldCondition.is("status", "came", "did_not_come"))
                  .that(FieldCondition.of("date", FieldComparison.AT_MOST, "today")),
              RecordCheck.named(
                      "only-current-pupils",
                      "An attendance entry can be created only for a current pupil.")
                  .that(FieldCondition.is("childStatus", "current")),
              Copied.named(
                      "child-status-then",
                      "The app notes whether the child was a current pupil when the entry was"
                          + " created.")
                  .of("childStatus", "child.status"))
          .visibleTo(Way.start().along("child", "child").to("teacher").writing())
          .display("child")
          .build();

  private AttendanceModel() {}
}
