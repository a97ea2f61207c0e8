package app.gardentoollending.monthlyreport;

import app.gardentoollending.App;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link MonthlyReport} records. */
class MonthlyReportTest {
  private static TestApp app;
  private static ModelPromises monthlyReports;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    monthlyReports = new ModelPromises(app, MonthlyReportModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    monthlyReports.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    monthlyReports.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    monthlyReports.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    monthlyReports.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    monthlyReports.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    monthlyReports.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    monthlyReports.areHiddenFrom(app.member(), app.admin());
  }

  @Test
  void the_rule_one_per_month_is_kept() {
    monthlyReports.keepTheRule(app.admin(), "one-per-month");
  }
}
