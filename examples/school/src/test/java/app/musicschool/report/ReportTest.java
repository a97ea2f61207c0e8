package app.musicschool.report;

import app.musicschool.App;
import app.musicschool.platform.TestApp;
import app.musicschool.platform.record.ModelPromises;
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
  void the_rule_complete_when_handed_in_is_kept() {
    reports.keepTheRule(app.admin(), "complete-when-handed-in");
  }

  @Test
  void the_rule_given_back_with_remark_is_kept() {
    reports.keepTheRule(app.admin(), "given-back-with-remark");
  }

  @Test
  void the_rule_handed_in_before_released_is_kept() {
    reports.keepTheRule(app.admin(), "handed-in-before-released");
  }

  @Test
  void the_rule_stays_once_handed_in_is_kept() {
    reports.keepTheRule(app.admin(), "stays-once-handed-in");
  }

  @Test
  void the_rule_released_at_is_kept() {
    reports.keepTheRule(app.admin(), "released-at");
  }

  @Test
  void the_rule_remarks_counted_is_kept() {
    reports.keepTheRule(app.admin(), "remarks-counted");
  }
}
