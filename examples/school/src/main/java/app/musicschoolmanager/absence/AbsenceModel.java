package app.musicschoolmanager.absence;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Copied;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.RecordCheck;

/** What {@link Absence} records are made of: their fields, and who may see and change them. */
public final class AbsenceModel {
  public static final Model MODEL =
      Model.named("absence", "Absence", "Absences")
          .description(
              "A lesson that a child will miss, reported in advance by a parent or entered by the"
                  + " school.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.date("day", "Day of the lesson")
                  .required()
                  .help(
                      "The day of the lesson that the child will miss; parents can report it until"
                          + " 8:00 in the morning of that day."),
              Field.date("mailedDay", "Teacher e-mailed about")
                  .setBy(Setter.ACTIONS)
                  .help("The day about which the app has e-mailed the teacher."),
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
                      "until-eight",
                      "Members can report, change or withdraw an absence only until 8:00 in the"
                          + " morning of the day of the lesson.")
                  .that(FieldCondition.of("day@08:00", FieldComparison.MORE_THAN, "now"))
                  .guardingDeletion()
                  .exemptingAdmin(),
              RecordCheck.named(
                      "kept-for-former-pupils", "The absences of a former pupil are not deleted.")
                  .when(FieldCondition.is("childStatus", "pupil"))
                  .that(FieldCondition.isNot("child.status", "former_pupil"))
                  .guardingDeletion(),
              Frozen.named(
                      "child-stays",
                      "The child of an absence does not change any more; delete a wrong absence and"
                          + " enter it anew.")
                  .only("child"),
              Frozen.named(
                      "day-stays-after-eight",
                      "Members cannot move an absence to another day after 8:00 in the morning of"
                          + " the day of the lesson.")
                  .when(FieldCondition.of("day@08:00", FieldComparison.AT_MOST, "now"))
                  .only("day")
                  .exemptingAdmin(),
              Frozen.named(
                      "entered-for-former-pupil",
                      "An absence that was entered for a former pupil is not deleted.")
                  .when(FieldCondition.is("childStatus", "former_pupil"))
                  .except("day", "mailedDay"),
              Copied.named(
                      "child-status-then",
                      "The absence keeps whether the child was a pupil or a former pupil when it"
                          + " was entered.")
                  .of("childStatus", "child.status"))
          .visibleTo(
              Way.start().along("child", "child").to("firstParent").writing(),
              Way.start().along("child", "child").to("secondParent").writing(),
              Way.start().along("child", "child").to("teacher"))
          .listColumns("day", "mailedDay")
          .listOrder("-day")
          .display("child")
          .build();

  private AbsenceModel() {}
}
