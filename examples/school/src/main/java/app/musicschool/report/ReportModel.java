package app.musicschool.report;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Copied;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;
import app.musicschool.platform.rule.RecordCheck;
import app.musicschool.platform.rule.Total;
import app.musicschool.platform.rule.Transitions;

/** What {@link Report} records are made of: their fields, and who may see and change them. */
public final class ReportModel {
  public static final Model MODEL =
      Model.named("report", "Report", "Reports")
          .description("The report on a child at the end of a term, with marks and a text.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.RESTRICT),
              Field.reference("term", "Term", "term").required().onDelete(OnDelete.RESTRICT),
              Field.integer("practice", "Practice").min("1").max("5").help("A mark from 1 to 5."),
              Field.integer("rhythm", "Rhythm").min("1").max("5").help("A mark from 1 to 5."),
              Field.integer("hearing", "Hearing").min("1").max("5").help("A mark from 1 to 5."),
              Field.text("text", "Text"),
              Field.options(
                      "state",
                      "State",
                      new Option("being_written", "Being written"),
                      new Option("handed_in", "Handed in"),
                      new Option("given_back", "Given back"),
                      new Option("released", "Released"))
                  .required()
                  .defaultValue("being_written"),
              Field.integer("remarkCount", "Number of remarks").help("Counted by the app."),
              Field.datetime("firstParentInformedAt", "First parent informed")
                  .help("Filled in by the app when the e-mail to the first parent has been sent."),
              Field.datetime("secondParentInformedAt", "Second parent informed")
                  .help("Filled in by the app when the e-mail to the second parent has been sent."),
              Field.options(
                      "childStatus",
                      "Pupil status at that time",
                      new Option("current", "Current pupil"),
                      new Option("former", "Former pupil"))
                  .help("Filled in by the app when the report is begun."))
          .unique("child", "term")
          .index("state")
          .rules(
              RecordCheck.named(
                      "complete-when-handed-in",
                      "All three marks and the text must be filled in before a report is handed in,"
                          + " and stay filled in from then on.")
                  .when(FieldCondition.is("state", "handed_in", "given_back", "released"))
                  .that(
                      FieldCondition.isFilled("practice"),
                      FieldCondition.isFilled("rhythm"),
                      FieldCondition.isFilled("hearing"),
                      FieldCondition.isFilled("text")),
              RecordCheck.named(
                      "given-back-with-remark", "A report can be given back only with a remark.")
                  .when(FieldCondition.is("state", "given_back"))
                  .that(FieldCondition.of("remarkCount", FieldComparison.AT_LEAST, "1")),
              RecordCheck.named(
                      "informed-after-release",
                      "Parents are informed about a report only once it is released.")
                  .when(FieldCondition.isNot("state", "released"))
                  .that(
                      FieldCondition.isEmpty("firstParentInformedAt"),
                      FieldCondition.isEmpty("secondParentInformedAt")),
              RecordCheck.named(
                      "only-current-pupils", "A report can be begun only for a current pupil.")
                  .that(FieldCondition.is("childStatus", "current")),
              Transitions.named(
                      "report-states",
                      "A report is handed in first; then only the owner of the school can release"
                          + " it or give it back.")
                  .of("state")
                  .startingAs("being_written")
                  .step(Transitions.Step.from("being_written", "given_back").to("handed_in"))
                  .step(Transitions.Step.from("handed_in").to("released").by(Audience.ADMIN))
                  .step(Transitions.Step.from("handed_in").to("given_back").by(Audience.ADMIN)),
              Frozen.named("child-stays", "The child whom a report is about cannot be changed.")
                  .only("child"),
              Total.named("number-of-remarks", "The app counts the remarks on a report.")
                  .count("remarkCount", "report-remark", "report"),
              Copied.named(
                      "child-status-then",
                      "The app notes whether the child was a current pupil when the report was"
                          + " begun.")
                  .of("childStatus", "child.status"))
          .visibleTo(
              Way.start()
                  .along("child", "child")
                  .to("teacher")
                  .when(FieldCondition.is("state", "being_written", "given_back"))
                  .writing(),
              Way.start()
                  .along("child", "child")
                  .to("teacher")
                  .when(FieldCondition.is("state", "handed_in", "released")),
              Way.start()
                  .along("child", "child")
                  .to("firstParent")
                  .when(FieldCondition.is("state", "released")),
              Way.start()
                  .along("child", "child")
                  .to("secondParent")
                  .when(FieldCondition.is("state", "released")))
          .display("child")
          .build();

  private ReportModel() {}
}
