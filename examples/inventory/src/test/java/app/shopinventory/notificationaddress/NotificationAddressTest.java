package app.shopinventory.notificationaddress;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link NotificationAddress} records. */
class NotificationAddressTest {
  private static TestApp app;
  private static ModelPromises notificationAddresses;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    notificationAddresses = new ModelPromises(app, NotificationAddressModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    notificationAddresses.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    notificationAddresses.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    notificationAddresses.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    notificationAddresses.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    notificationAddresses.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    notificationAddresses.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    notificationAddresses.areHiddenFrom(app.member(), app.admin());
  }
}
