package app.musicschool.termreport;

import app.musicschool.App;
import app.musicschool.platform.TestApp;
import app.musicschool.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link TermReport} records. */
class TermReportTest {
  private static TestApp app;
  private static ModelPromises termReports;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    termReports = new ModelPromises(app, TermReportModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    termReports.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    termReports.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    termReports.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    termReports.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    termReports.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    termReports.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    termReports.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_complete_when_handed_in_is_kept() {
    termReports.keepTheRule(app.member(), "complete-when-handed-in");
  }

  @Test
  void the_rule_given_back_with_remark_is_kept() {
    termReports.keepTheRule(app.member(), "given-back-with-remark");
  }

  @Test
  void the_rule_no_remark_while_written_is_kept() {
    termReports.keepTheRule(app.member(), "no-remark-while-written");
  }

  @Test
  void the_rule_report_states_is_kept() {
    termReports.keepTheRule(app.member(), "report-states");
  }

  @Test
  void the_rule_handed_in_stays_is_kept() {
    termReports.keepTheRule(app.member(), "handed-in-stays");
  }

  @Test
  void the_rule_released_stays_is_kept() {
    termReports.keepTheRule(app.member(), "released-stays");
  }

  @Test
  void the_rule_child_and_term_stay_is_kept() {
    termReports.keepTheRule(app.member(), "child-and-term-stay");
  }

  @Test
  void the_rule_remark_only_when_giving_back_is_kept() {
    termReports.keepTheRule(app.member(), "remark-only-when-giving-back");
  }
}
