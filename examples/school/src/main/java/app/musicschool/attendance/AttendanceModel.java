package app.musicschool.attendance;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;

/** What {@link Attendance} records are made of: their fields, and who may see and change them. */
public final class AttendanceModel {
  public static final Model MODEL =
      Model.named("attendance", "Attendance", "Attendance")
          .description("Whether a child came to a lesson.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.RESTRICT),
              Field.date("lessonDate", "Date of the lesson").required(),
              Field.flag("came", "Came").required().help("Whether the child came to the lesson."))
          .unique("child", "lessonDate")
          .index("lessonDate")
          .visibleTo(Way.start().along("child", "child").to("teacher"))
          .display("lessonDate")
          .build();

  private AttendanceModel() {}
}
