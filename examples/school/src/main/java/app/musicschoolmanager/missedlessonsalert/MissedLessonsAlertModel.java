package app.musicschoolmanager.missedlessonsalert;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scoping;

/**
 * What {@link MissedLessonsAlert} records are made of: their fields, and who may see and change
 * them.
 */
public final class MissedLessonsAlertModel {
  public static final Model MODEL =
      Model.named("missed-lessons-alert", "Notice of missed lessons", "Notices of missed lessons")
          .description(
              "A note that the owner was e-mailed about a child who missed three lessons in a row"
                  + " without excuse.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("firstMissedDay", "First missed day")
                  .required()
                  .help("The first day of the row of missed lessons."),
              Field.date("lastMissedDay", "Last missed day")
                  .required()
                  .help("The last day of the row when the e-mail was sent."),
              Field.datetime("sentAt", "E-mail sent at").required())
          .unique("child", "firstMissedDay")
          .listColumns("firstMissedDay", "lastMissedDay", "sentAt")
          .listOrder("-sentAt")
          .display("child")
          .build();

  private MissedLessonsAlertModel() {}
}
