package app.shopinventory.lowstockalert;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link LowStockAlert} records. */
class LowStockAlertTest {
  private static TestApp app;
  private static ModelPromises lowStockAlerts;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    lowStockAlerts = new ModelPromises(app, LowStockAlertModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    lowStockAlerts.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    lowStockAlerts.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    lowStockAlerts.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    lowStockAlerts.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    lowStockAlerts.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    lowStockAlerts.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    lowStockAlerts.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    lowStockAlerts.keepWhatOthersSet(app.admin());
  }

  @Test
  void the_rule_open_until_stock_is_up_is_kept() {
    lowStockAlerts.keepTheRule(app.admin(), "open-until-stock-is-up");
  }

  @Test
  void the_rule_open_then_closed_is_kept() {
    lowStockAlerts.keepTheRule(app.admin(), "open-then-closed");
  }

  @Test
  void the_rule_one_open_alert_is_kept() {
    lowStockAlerts.keepTheRule(app.admin(), "one-open-alert");
  }

  @Test
  void the_rule_opened_at_is_kept() {
    lowStockAlerts.keepTheRule(app.admin(), "opened-at");
  }

  @Test
  void the_rule_closed_at_is_kept() {
    lowStockAlerts.keepTheRule(app.admin(), "closed-at");
  }
}
