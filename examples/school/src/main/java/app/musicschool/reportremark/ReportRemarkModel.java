package app.musicschool.reportremark;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.OnDelete;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.model.Way;
import app.musicschool.platform.rule.Frozen;

/** What {@link ReportRemark} records are made of: their fields, and who may see and change them. */
public final class ReportRemarkModel {
  public static final Model MODEL =
      Model.named("report-remark", "Remark on a report", "Remarks on reports")
          .description("A remark with which the owner gave a report back to its teacher.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("report", "Report", "report").required().onDelete(OnDelete.CASCADE),
              Field.text("text", "Remark")
                  .required()
                  .help("Seen only by the owner of the school and the child's teacher."))
          .rules(
              Frozen.named(
                      "report-stays", "A remark stays with the report for which it was written.")
                  .only("report"))
          .visibleTo(Way.start().along("report", "report").along("child", "child").to("teacher"))
          .display("report")
          .build();

  private ReportRemarkModel() {}
}
