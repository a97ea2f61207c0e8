package app.musicschoolmanager.reportremark;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;

/** What {@link ReportRemark} records are made of: their fields, and who may see and change them. */
public final class ReportRemarkModel {
  public static final Model MODEL =
      Model.named("report-remark", "Remark on a report", "Remarks on reports")
          .description("The remark with which a report was given back to the teacher.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("report", "Report", "report").required().onDelete(OnDelete.CASCADE),
              Field.text("remark", "Remark")
                  .required()
                  .min("1")
                  .help("Only the child's teacher and administrators read it."),
              Field.integer("remarkWords", "Words in the remark")
                  .help("The app counts the words of the remark."))
          .rules(
              RecordCheck.named(
                      "remark-not-blank",
                      "The remark must not be empty and must not consist of blanks only.")
                  .that(FieldCondition.of("remarkWords", FieldComparison.AT_LEAST, "1")),
              Computed.named("words-of-remark", "The app counts the words of the remark.")
                  .of("remarkWords", "words(remark)"))
          .visibleTo(Way.start().along("report", "report").along("child", "child").to("teacher"))
          .listColumns("remark")
          .display("report")
          .build();

  private ReportRemarkModel() {}
}
