package app.shopinventory.fetchedorder;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link FetchedOrder} records. */
class FetchedOrderTest {
  private static TestApp app;
  private static ModelPromises fetchedOrders;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    fetchedOrders = new ModelPromises(app, FetchedOrderModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    fetchedOrders.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    fetchedOrders.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    fetchedOrders.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    fetchedOrders.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    fetchedOrders.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    fetchedOrders.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    fetchedOrders.areHiddenFrom(app.member(), app.admin());
  }

  @Test
  void the_rule_fetched_order_stays_is_kept() {
    fetchedOrders.keepTheRule(app.admin(), "fetched-order-stays");
  }
}
