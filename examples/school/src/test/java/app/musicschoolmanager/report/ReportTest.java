package app.musicschoolmanager.report;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Report} records. */
class ReportTest {
  private static TestApp app;
  private static ModelPromises reports;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    reports = new ModelPromises(app, ReportModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    reports.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    reports.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    reports.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    reports.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    reports.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    reports.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    reports.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    reports.keepWhatOthersSet(app.member());
  }

  @Test
  void the_rule_given_back_with_remark_is_kept() {
    reports.keepTheRule(app.admin(), "given-back-with-remark");
  }

  @Test
  void the_rule_kept_for_former_pupils_is_kept() {
    reports.keepTheRule(app.admin(), "kept-for-former-pupils");
  }

  @Test
  void the_rule_handed_in_then_released_is_kept() {
    reports.keepTheRule(app.admin(), "handed-in-then-released");
  }

  @Test
  void the_rule_child_stays_is_kept() {
    reports.keepTheRule(app.admin(), "child-stays");
  }

  @Test
  void the_rule_as_released_is_kept() {
    reports.keepTheRule(app.admin(), "as-released");
  }

  @Test
  void the_rule_entered_for_former_pupil_is_kept() {
    reports.keepTheRule(app.admin(), "entered-for-former-pupil");
  }

  @Test
  void the_rule_count_of_remarks_is_kept() {
    reports.keepTheRule(app.admin(), "count-of-remarks");
  }

  @Test
  void the_rule_child_status_then_is_kept() {
    reports.keepTheRule(app.admin(), "child-status-then");
  }
}
