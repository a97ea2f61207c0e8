package app.musicschool.report;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.auth.Setter;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Option;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;
import app.musicschool.platform.rule.RecordCheck;
import app.musicschool.platform.rule.Stamp;
import app.musicschool.platform.rule.Total;
import app.musicschool.platform.rule.Transitions;

/** What {@link Report} records are made of: their fields, and who may see and change them. */
public final class ReportModel {
  public static final Model MODEL =
      Model.named("report", "Report", "Reports")
          .description(
              "The teacher's report on a child for one term, with marks for practice, rhythm and"
                  + " hearing and a text.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.reference("term", "Term", "term").required().onDelete(OnDelete.RESTRICT),
              Field.person("teacher", "Written by")
                  .required()
                  .setBy(Setter.ADMIN)
                  .defaultValue("caller")
                  .help("The teacher who wrote the report."),
              Field.integer("markPractice", "Practice").min("1").max("5").help("Mark from 1 to 5."),
              Field.integer("markRhythm", "Rhythm").min("1").max("5").help("Mark from 1 to 5."),
              Field.integer("markHearing", "Hearing").min("1").max("5").help("Mark from 1 to 5."),
              Field.text("text", "Text"),
              Field.options(
                      "state",
                      "State",
                      new Option("draft", "Draft"),
                      new Option("handed_in", "Handed in"),
                      new Option("given_back", "Given back"),
                      new Option("released", "Released"))
                  .required()
                  .defaultValue("draft"),
              Field.datetime("releasedAt", "Released at"),
              Field.datetime("parentsMailedAt", "Parents told at")
                  .setBy(Setter.ACTIONS)
                  .help("When the parents were sent the e-mail about the release."),
              Field.integer("remarkCount", "Number of remarks"))
          .unique("child", "term")
          .index("state", "parentsMailedAt")
          .rules(
              RecordCheck.named(
                      "complete-when-handed-in",
                      "A report that is handed in or released has a mark for practice, rhythm and"
                          + " hearing and a text.")
                  .when(FieldCondition.is("state", "handed_in", "released"))
                  .that(
                      FieldCondition.isFilled("markPractice"),
                      FieldCondition.isFilled("markRhythm"),
                      FieldCondition.isFilled("markHearing"),
                      FieldCondition.isFilled("text")),
              RecordCheck.named(
                      "given-back-with-remark", "A report can be given back only with a remark.")
                  .when(FieldCondition.is("state", "given_back"))
                  .that(FieldCondition.of("remarkCount", FieldComparison.AT_LEAST, "1")),
              Transitions.named(
                      "handed-in-before-released",
                      "A report starts as a draft, its teacher hands it in, and only then the owner"
                          + " of the school can release it or give it back; a released report stays"
                          + " released.")
                  .of("state")
                  .startingAs("draft")
                  .step(
                      Transitions.Step.from("draft", "given_back")
                          .to("handed_in")
                          .needs("markPractice", "markRhythm", "markHearing", "text"))
                  .step(
                      Transitions.Step.from("handed_in")
                          .to("released")
                          .by(Audience.ADMIN)
                          .needs("markPractice", "markRhythm", "markHearing", "text"))
                  .step(Transitions.Step.from("handed_in").to("given_back").by(Audience.ADMIN)),
              Frozen.named(
                      "stays-once-handed-in",
                      "Members cannot change or delete a report that was handed in or released;"
                          + " only the owner of the school can.")
                  .when(FieldCondition.is("state", "handed_in", "released"))
                  .exemptingAdmin(),
              Stamp.named("released-at", "The app notes when the report was released.")
                  .of("releasedAt", Stamp.Source.NOW)
                  .when(FieldCondition.is("state", "released")),
              Total.named("remarks-counted", "The app counts the remarks on a report.")
                  .count("remarkCount", "report-remark", "report"))
          .visibleTo(
              Way.start().along("child", "child").to("teacher").writing(),
              Way.start()
                  .along("child", "child")
                  .to("parent1")
                  .when(FieldCondition.is("state", "released")),
              Way.start()
                  .along("child", "child")
                  .to("parent2")
                  .when(FieldCondition.is("state", "released")))
          .display("child")
          .build();

  private ReportModel() {}
}
