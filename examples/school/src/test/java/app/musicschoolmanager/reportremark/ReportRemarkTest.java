package app.musicschoolmanager.reportremark;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link ReportRemark} records. */
class ReportRemarkTest {
  private static TestApp app;
  private static ModelPromises reportRemarks;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    reportRemarks = new ModelPromises(app, ReportRemarkModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    reportRemarks.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    reportRemarks.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    reportRemarks.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    reportRemarks.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    reportRemarks.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    reportRemarks.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    reportRemarks.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    reportRemarks.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_remark_not_blank_is_kept() {
    reportRemarks.keepTheRule(app.admin(), "remark-not-blank");
  }

  @Test
  void the_rule_words_of_remark_is_kept() {
    reportRemarks.keepTheRule(app.admin(), "words-of-remark");
  }
}
