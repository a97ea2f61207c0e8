package app.musicschool.releasedreport;

import app.musicschool.App;
import app.musicschool.platform.TestApp;
import app.musicschool.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link ReleasedReport} records. */
class ReleasedReportTest {
  private static TestApp app;
  private static ModelPromises releasedReports;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    releasedReports = new ModelPromises(app, ReleasedReportModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    releasedReports.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    releasedReports.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    releasedReports.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    releasedReports.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    releasedReports.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    releasedReports.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    releasedReports.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    releasedReports.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_released_report_stays_is_kept() {
    releasedReports.keepTheRule(app.admin(), "released-report-stays");
  }
}
