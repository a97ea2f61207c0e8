package app.musicschool.missedlessonsalert;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;

/**
 * What {@link MissedLessonsAlert} records are made of: their fields, and who may see and change
 * them.
 */
public final class MissedLessonsAlertModel {
  public static final Model MODEL =
      Model.named("missed-lessons-alert", "Missed lessons alert", "Missed lessons alerts")
          .description(
              "Notes for which row of lessons missed without excuse the owner has already had an"
                  + " e-mail.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("firstDate", "First missed lesson").required(),
              Field.date("lastDate", "Last missed lesson")
                  .required()
                  .help("The last missed lesson of the row when the e-mail was sent."),
              Field.datetime("sentAt", "E-mail sent").required())
          .unique("child", "lastDate")
          .display("child")
          .build();

  private MissedLessonsAlertModel() {}
}
