package app.musicschool.releasedreport;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.Frozen;

/**
 * What {@link ReleasedReport} records are made of: their fields, and who may see and change them.
 */
public final class ReleasedReportModel {
  public static final Model MODEL =
      Model.named("released-report", "Released report", "Released reports")
          .description("A term report that has been released for the parents of the child to read.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.RESTRICT),
              Field.reference("term", "Term", "term").required().onDelete(OnDelete.RESTRICT),
              Field.integer("practiceMark", "Mark for practice")
                  .required()
                  .min("1")
                  .max("5")
                  .help("From 1 to 5."),
              Field.integer("rhythmMark", "Mark for rhythm")
                  .required()
                  .min("1")
                  .max("5")
                  .help("From 1 to 5."),
              Field.integer("hearingMark", "Mark for hearing")
                  .required()
                  .min("1")
                  .max("5")
                  .help("From 1 to 5."),
              Field.text("text", "Text").required(),
              Field.datetime("releasedAt", "Released at").required())
          .unique("child", "term")
          .rules(
              Frozen.named(
                      "released-report-stays",
                      "A released report stays; only its marks and its text can still be"
                          + " corrected.")
                  .when(FieldCondition.isFilled("child"))
                  .except("practiceMark", "rhythmMark", "hearingMark", "text"))
          .visibleTo(
              Way.start().along("child", "child").to("firstParent"),
              Way.start().along("child", "child").to("secondParent"),
              Way.start().along("child", "child").to("teacher"))
          .display("child")
          .build();

  private ReleasedReportModel() {}
}
