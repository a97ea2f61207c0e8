package app.musicschoolmanager.attendance;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Copied;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.RecordCheck;

/** What {@link Attendance} records are made of: their fields, and who may see and change them. */
public final class AttendanceModel {
  public static final Model MODEL =
      Model.named("attendance", "Attendance", "Attendance")
          .description(
              "Whether a child came to the lesson on a certain day, ticked by the teacher.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("day", "Day of the lesson").required().defaultValue("today"),
              Field.flag("came", "Came").required().help("Whether the child came to the lesson."),
              Field.options(
                      "childStatus",
                      "Status of the child when entered",
                      new Option("pupil", "Pupil"),
                      new Option("former_pupil", "Former pupil"))
                  .help("The app takes it over from the child."))
          .unique("child", "day")
          .index("day")
          .rules(
              RecordCheck.named(
                      "kept-for-former-pupils", "The attendance of a former pupil is not deleted.")
                  .when(FieldCondition.is("childStatus", "pupil"))
                  .that(FieldCondition.isNot("child.status", "former_pupil"))
                  .guardingDeletion(),
              Frozen.named(
                      "child-stays",
                      "The child of an attendance entry does not change any more; delete a wrong"
                          + " entry and enter it anew.")
                  .only("child"),
              Frozen.named(
                      "entered-for-former-pupil",
                      "Attendance that was entered for a former pupil is not deleted and stays with"
                          + " this child.")
                  .when(FieldCondition.is("childStatus", "former_pupil"))
                  .except("day", "came"),
              Copied.named(
                      "child-status-then",
                      "The attendance keeps whether the child was a pupil or a former pupil when it"
                          + " was entered.")
                  .of("childStatus", "child.status"))
          .visibleTo(Way.start().along("child", "child").to("teacher").writing())
          .listColumns("day", "came")
          .listOrder("-day")
          .display("child")
          .build();

  private AttendanceModel() {}
}
