package app.gardentoollending.loan;

import app.gardentoollending.App;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Loan} records. */
class LoanTest {
  private static TestApp app;
  private static ModelPromises loans;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    loans = new ModelPromises(app, LoanModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    loans.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    loans.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    loans.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    loans.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    loans.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    loans.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    loans.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    loans.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    loans.keepWhatOthersSet(app.admin());
  }

  @Test
  void the_rule_due_not_before_start_is_kept() {
    loans.keepTheRule(app.admin(), "due-not-before-start");
  }

  @Test
  void the_rule_device_not_defective_is_kept() {
    loans.keepTheRule(app.admin(), "device-not-defective");
  }

  @Test
  void the_rule_return_not_before_start_is_kept() {
    loans.keepTheRule(app.admin(), "return-not-before-start");
  }

  @Test
  void the_rule_returned_is_complete_is_kept() {
    loans.keepTheRule(app.admin(), "returned-is-complete");
  }

  @Test
  void the_rule_lent_without_return_is_kept() {
    loans.keepTheRule(app.admin(), "lent-without-return");
  }

  @Test
  void the_rule_returned_by_admin_is_kept() {
    loans.keepTheRule(app.admin(), "returned-by-admin");
  }

  @Test
  void the_rule_device_lent_once_is_kept() {
    loans.keepTheRule(app.admin(), "device-lent-once");
  }

  @Test
  void the_rule_three_devices_at_a_time_is_kept() {
    loans.keepTheRule(app.admin(), "three-devices-at-a-time");
  }

  @Test
  void the_rule_daily_fee_then_is_kept() {
    loans.keepTheRule(app.admin(), "daily-fee-then");
  }

  @Test
  void the_rule_fee_by_days_is_kept() {
    loans.keepTheRule(app.admin(), "fee-by-days");
  }
}
