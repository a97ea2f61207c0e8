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
          .description("What the owner asks the teacher to change in a report that was given back.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("report", "Report", "report").required().onDelete(OnDelete.CASCADE),
              Field.text("remark", "Remark")
                  .required()
                  .min("1")
                  .help("What the teacher is asked to change."))
          .rules(
              Frozen.named("report-stays", "The report that a remark belongs to cannot be changed.")
                  .only("report"))
          .visibleTo(Way.start().along("report", "report").along("child", "child").to("teacher"))
          .display("report")
          .build();

  private ReportRemarkModel() {}
}
