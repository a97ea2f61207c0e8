package app.musicschool.termreport;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;
import app.musicschool.platform.rule.RecordCheck;
import app.musicschool.platform.rule.Transitions;

/** What {@link TermReport} records are made of: their fields, and who may see and change them. */
public final class TermReportModel {
  public static final Model MODEL =
      Model.named("term-report", "Term report", "Term reports")
          .description(
              "The report a teacher writes about a pupil for one term and hands in to the owner.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.RESTRICT),
              Field.reference("term", "Term", "term").required().onDelete(OnDelete.RESTRICT),
              Field.integer("practiceMark", "Mark for practice")
                  .min("1")
                  .max("5")
                  .help("From 1 to 5."),
              Field.integer("rhythmMark", "Mark for rhythm").min("1").max("5").help("From 1 to 5."),
              Field.integer("hearingMark", "Mark for hearing")
                  .min("1")
                  .max("5")
                  .help("From 1 to 5."),
              Field.text("text", "Text"),
              Field.options(
                      "state",
                      "State",
                      new Option("draft", "Being written"),
                      new Option("handed_in", "Handed in"),
                      new Option("given_back", "Given back"),
                      new Option("released", "Released"))
                  .required()
                  .defaultValue("draft"),
              Field.text("remark", "Remark")
                  .help("Written by the owner when giving the report back; parents never see it."))
          .unique("child", "term")
          .index("state")
          .rules(
              RecordCheck.named(
                      "complete-when-handed-in",
                      "All three marks and the text must be filled in before a report is handed in,"
                          + " and stay filled in from then on.")
                  .when(FieldCondition.is("state", "handed_in", "given_back", "released"))
                  .that(
                      FieldCondition.isFilled("practiceMark"),
                      FieldCondition.isFilled("rhythmMark"),
                      FieldCondition.isFilled("hearingMark"),
                      FieldCondition.isFilled("text")),
              RecordCheck.named(
                      "given-back-with-remark", "A report that is given back must have a remark.")
                  .when(FieldCondition.is("state", "given_back"))
                  .that(FieldCondition.isFilled("remark")),
              RecordCheck.named(
                      "no-remark-while-written",
                      "A report that is still being written has no remark yet.")
                  .when(FieldCondition.is("state", "draft"))
                  .that(FieldCondition.isEmpty("remark")),
              Transitions.named(
                      "report-states",
                      "A report is first handed in; only administrators can then release it or give"
                          + " it back, and a released report stays released.")
                  .of("state")
                  .startingAs("draft", "handed_in")
                  .step(
                      Transitions.Step.from("draft", "given_back")
                          .to("handed_in")
                          .needs("practiceMark", "rhythmMark", "hearingMark", "text"))
                  .step(
                      Transitions.Step.from("handed_in")
                          .to("given_back")
                          .by(Audience.ADMIN)
                          .needs("remark"))
                  .step(
                      Transitions.Step.from("handed_in")
                          .to("released")
                          .by(Audience.ADMIN)
                          .needs("practiceMark", "rhythmMark", "hearingMark", "text")),
              Frozen.named(
                      "handed-in-stays",
                      "A handed-in report cannot be changed or deleted until it is given back.")
                  .when(FieldCondition.is("state", "handed_in"))
                  .except("state", "remark"),
              Frozen.named(
                      "released-stays", "A released report can no longer be changed or deleted.")
                  .when(FieldCondition.is("state", "released")),
              Frozen.named(
                      "child-and-term-stay",
                      "The child and the term of a report cannot be changed once it has been handed"
                          + " in.")
                  .when(FieldCondition.is("state", "handed_in", "given_back", "released"))
                  .only("child", "term"),
              Frozen.named(
                      "remark-only-when-giving-back",
                      "The remark is written only by the owner, when giving a handed-in report"
                          + " back.")
                  .when(FieldCondition.is("state", "draft", "given_back"))
                  .only("remark"))
          .visibleTo(Way.start().along("child", "child").to("teacher"))
          .display("child")
          .build();

  private TermReportModel() {}
}
