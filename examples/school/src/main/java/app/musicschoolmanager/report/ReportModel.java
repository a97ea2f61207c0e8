package app.musicschoolmanager.report;

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
import app.musicschoolmanager.platform.rule.Total;
import app.musicschoolmanager.platform.rule.Transitions;

/** What {@link Report} records are made of: their fields, and who may see and change them. */
public final class ReportModel {
  public static final Model MODEL =
      Model.named("report", "Report", "Reports")
          .description(
              "The report on a child for one term, with marks and a text, which parents can read"
                  + " once it is released.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.reference("term", "Term", "term").required().onDelete(OnDelete.RESTRICT),
              Field.integer("practiceMark", "Practice")
                  .required()
                  .min("1")
                  .max("5")
                  .help("A mark from 1 to 5."),
              Field.integer("rhythmMark", "Rhythm")
                  .required()
                  .min("1")
                  .max("5")
                  .help("A mark from 1 to 5."),
              Field.integer("hearingMark", "Hearing")
                  .required()
                  .min("1")
                  .max("5")
                  .help("A mark from 1 to 5."),
              Field.text("text", "Text").required(),
              Field.options(
                      "state",
                      "State",
                      new Option("draft", "Draft"),
                      new Option("handed_in", "Handed in"),
                      new Option("given_back", "Given back"),
                      new Option("released", "Released"))
                  .required()
                  .setBy(Setter.ACTIONS)
                  .defaultValue("draft"),
              Field.datetime("parentsMailedAt", "Parents e-mailed at")
                  .setBy(Setter.ACTIONS)
                  .help("When the app has e-mailed the parents about the release."),
              Field.integer("remarkCount", "Number of remarks")
                  .help("The app counts the remarks with which the report was given back."),
              Field.options(
                      "childStatus",
                      "Status of the child when entered",
                      new Option("pupil", "Pupil"),
                      new Option("former_pupil", "Former pupil"))
                  .help("The app takes it over from the child."))
          .unique("child", "term")
          .index("state")
          .rules(
              RecordCheck.named(
                      "given-back-with-remark", "A report is given back only with a remark.")
                  .when(FieldCondition.is("state", "given_back"))
                  .that(FieldCondition.of("remarkCount", FieldComparison.AT_LEAST, "1")),
              RecordCheck.named(
                      "kept-for-former-pupils", "The reports of a former pupil are not deleted.")
                  .when(FieldCondition.is("childStatus", "pupil"))
                  .that(FieldCondition.isNot("child.status", "former_pupil"))
                  .guardingDeletion(),
              Transitions.named(
                      "handed-in-then-released",
                      "A report begins as a draft, is handed in by the teacher, and only"
                          + " administrators release it or give it back.")
                  .of("state")
                  .startingAs("draft")
                  .step(Transitions.Step.from("draft", "given_back").to("handed_in"))
                  .step(Transitions.Step.from("handed_in").to("released").by(Audience.ADMIN))
                  .step(Transitions.Step.from("handed_in").to("given_back").by(Audience.ADMIN)),
              Frozen.named(
                      "child-stays",
                      "The child of a report does not change any more; delete a wrong report and"
                          + " write it anew.")
                  .only("child"),
              Frozen.named(
                      "as-released",
                      "Members can neither change nor delete a report after it is released.")
                  .when(FieldCondition.is("state", "released"))
                  .except("parentsMailedAt", "remarkCount")
                  .exemptingAdmin(),
              Frozen.named(
                      "entered-for-former-pupil",
                      "A report that was entered for a former pupil is not deleted and stays with"
                          + " this child.")
                  .when(FieldCondition.is("childStatus", "former_pupil"))
                  .except(
                      "term",
                      "practiceMark",
                      "rhythmMark",
                      "hearingMark",
                      "text",
                      "state",
                      "parentsMailedAt",
                      "remarkCount"),
              Total.named(
                      "count-of-remarks",
                      "The report counts the remarks with which it was given back.")
                  .count("remarkCount", "report-remark", "report"),
              Copied.named(
                      "child-status-then",
                      "The report keeps whether the child was a pupil or a former pupil when it was"
                          + " entered.")
                  .of("childStatus", "child.status"))
          .visibleTo(
              Way.start().along("child", "child").to("teacher").writing(),
              Way.start()
                  .along("child", "child")
                  .to("firstParent")
                  .when(FieldCondition.is("state", "released")),
              Way.start()
                  .along("child", "child")
                  .to("secondParent")
                  .when(FieldCondition.is("state", "released")))
          .listColumns("term", "state", "practiceMark", "rhythmMark", "hearingMark")
          .display("child")
          .build();

  private ReportModel() {}
}
