package app.shopinventory.stockmovement;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link StockMovement} records. */
class StockMovementTest {
  private static TestApp app;
  private static ModelPromises stockMovements;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    stockMovements = new ModelPromises(app, StockMovementModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    stockMovements.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    stockMovements.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    stockMovements.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    stockMovements.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    stockMovements.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    stockMovements.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    stockMovements.keepWhatOthersSet(app.member());
  }

  @Test
  void the_rule_quantity_above_zero_is_kept() {
    stockMovements.keepTheRule(app.member(), "quantity-above-zero");
  }

  @Test
  void the_rule_correction_not_zero_is_kept() {
    stockMovements.keepTheRule(app.member(), "correction-not-zero");
  }

  @Test
  void the_rule_shopify_order_line_stays_is_kept() {
    stockMovements.keepTheRule(app.member(), "shopify-order-line-stays");
  }

  @Test
  void the_rule_change_of_stock_is_kept() {
    stockMovements.keepTheRule(app.member(), "change-of-stock");
  }
}
