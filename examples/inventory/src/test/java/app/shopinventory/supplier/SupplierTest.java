package app.shopinventory.supplier;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Supplier} records. */
class SupplierTest {
  private static TestApp app;
  private static ModelPromises suppliers;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    suppliers = new ModelPromises(app, SupplierModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    suppliers.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    suppliers.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    suppliers.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    suppliers.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    suppliers.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    suppliers.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    suppliers.areReadButNotWrittenBy(app.member(), app.admin());
  }
}
