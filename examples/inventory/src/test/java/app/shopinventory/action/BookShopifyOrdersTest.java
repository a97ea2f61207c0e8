package app.shopinventory.action;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.action.ActionPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about “Book Shopify orders”. */
class BookShopifyOrdersTest {
  private static TestApp app;
  private static ActionPromises action;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    action = new ActionPromises(app, new BookShopifyOrders());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_member_may_not_run_it() {
    action.isRefusedTo(app.member());
  }

  @Test
  void an_administrator_may_run_it() {
    action.isRunBy(app.admin());
  }

  @Test
  void without_signing_in_it_does_not_run() {
    action.isClosedToStrangers(app.anonymous());
  }

  @Test
  void wrong_parameters_are_named() {
    action.namesWrongParameters(app.admin());
  }

  @Test
  void a_run_leaves_a_log_that_no_member_sees() {
    action.leavesALog(app.admin(), app.member());
  }
}
