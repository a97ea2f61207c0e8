package app.musicschool.missedlessonalert;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.RecordCheck;

/**
 * What {@link MissedLessonAlert} records are made of: their fields, and who may see and change
 * them.
 */
public final class MissedLessonAlertModel {
  public static final Model MODEL =
      Model.named("missed-lesson-alert", "Missed lessons alert", "Missed lessons alerts")
          .description(
              "A note that the owner has been e-mailed about a child's row of missed lessons.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("firstMissedOn", "First missed lesson").required(),
              Field.date("lastMissedOn", "Last missed lesson")
                  .required()
                  .help("The last missed lesson of the row when the e-mail was sent."),
              Field.datetime("sentAt", "E-mail sent at").required())
          .unique("child", "firstMissedOn")
          .rules(
              RecordCheck.named(
                      "last-not-before-first",
                      "The last missed lesson cannot be before the first one.")
                  .that(
                      FieldCondition.ofFields(
                          "lastMissedOn", FieldComparison.AT_LEAST, "firstMissedOn")))
          .display("child")
          .build();

  private MissedLessonAlertModel() {}
}
