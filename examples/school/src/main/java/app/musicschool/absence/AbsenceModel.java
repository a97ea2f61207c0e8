package app.musicschool.absence;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Stamp;

/** What {@link Absence} records are made of: their fields, and who may see and change them. */
public final class AbsenceModel {
  public static final Model MODEL =
      Model.named("absence", "Absence", "Absences")
          .description("A lesson for which a child was excused.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.RESTRICT),
              Field.date("lessonDate", "Date of the lesson").required(),
              Field.string("reason", "Reason"),
              Field.person("enteredBy", "Entered by"),
              Field.datetime("enteredAt", "Entered at"))
          .unique("child", "lessonDate")
          .index("lessonDate")
          .rules(
              Stamp.named("entered-by", "The app notes who entered the absence.")
                  .of("enteredBy", Stamp.Source.CALLER),
              Stamp.named("entered-at", "The app notes when the absence was entered.")
                  .of("enteredAt", Stamp.Source.NOW))
          .visibleTo(
              Way.start().along("child", "child").to("firstParent"),
              Way.start().along("child", "child").to("secondParent"),
              Way.start().along("child", "child").to("teacher"))
          .display("lessonDate")
          .build();

  private AbsenceModel() {}
}
