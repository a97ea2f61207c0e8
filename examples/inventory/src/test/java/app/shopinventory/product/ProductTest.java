package app.shopinventory.product;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Product} records. */
class ProductTest {
  private static TestApp app;
  private static ModelPromises products;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    products = new ModelPromises(app, ProductModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    products.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    products.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    products.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    products.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    products.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    products.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    products.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void the_rule_stock_from_movements_is_kept() {
    products.keepTheRule(app.admin(), "stock-from-movements");
  }
}
