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
              "A note that the owner was told by e-mail of three or more lessons that a child"
                  + " missed in a row without excuse.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("firstLessonDate", "First missed lesson").required(),
              Field.date("lastLessonDate", "Last missed lesson")
                  .required()
                  .help("The last missed lesson of the row known so far."))
          .rules(
              RecordCheck.named(
                      "last-not-before-first",
                      "The last missed lesson must not be before the first.")
                  .that(
                      FieldCondition.ofFields(
                          "lastLessonDate", FieldComparison.AT_LEAST, "firstLessonDate")))
          .display("child")
          .build();

  private MissedLessonAlertModel() {}
}
