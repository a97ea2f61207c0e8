package app.gardentoollending.device;

import app.gardentoollending.App;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Device} records. */
class DeviceTest {
  private static TestApp app;
  private static ModelPromises devices;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    devices = new ModelPromises(app, DeviceModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    devices.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    devices.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    devices.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    devices.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    devices.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    devices.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    devices.areReadButNotWrittenBy(app.member(), app.admin());
  }
}
