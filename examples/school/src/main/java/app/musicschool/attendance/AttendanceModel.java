package app.musicschool.attendance;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Stamp;

/** What {@link Attendance} records are made of: their fields, and who may see and change them. */
public final class AttendanceModel {
  public static final Model MODEL =
      Model.named("attendance", "Attendance", "Attendance")
          .description("The teacher's tick for one child and one lesson: whether the child came.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("lessonDate", "Day of the lesson").required(),
              Field.flag("came", "Came")
                  .required()
                  .defaultValue("false")
                  .help("Ticked: the child came; not ticked: the lesson was missed."),
              Field.person("tickedBy", "Ticked by"))
          .unique("child", "lessonDate")
          .index("lessonDate")
          .rules(
              Stamp.named("ticked-by", "The app notes who has ticked the lesson.")
                  .of("tickedBy", Stamp.Source.CALLER))
          .visibleTo(
              Way.start().along("child", "child").to("teacher").writing(),
              Way.start().along("child", "child").to("parent1"),
              Way.start().along("child", "child").to("parent2"))
          .display("child")
          .build();

  private AttendanceModel() {}
}
