package app.shopinventory.unbookedorderline;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link UnbookedOrderLine} records. */
class UnbookedOrderLineTest {
  private static TestApp app;
  private static ModelPromises unbookedOrderLines;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    unbookedOrderLines = new ModelPromises(app, UnbookedOrderLineModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    unbookedOrderLines.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    unbookedOrderLines.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    unbookedOrderLines.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    unbookedOrderLines.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    unbookedOrderLines.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    unbookedOrderLines.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    unbookedOrderLines.areHiddenFrom(app.member(), app.admin());
  }

  @Test
  void the_rule_shopify_ids_stay_is_kept() {
    unbookedOrderLines.keepTheRule(app.admin(), "shopify-ids-stay");
  }
}
