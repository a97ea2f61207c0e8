package app.shopinventory.shopsetting;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link ShopSetting} records. */
class ShopSettingTest {
  private static TestApp app;
  private static ModelPromises shopSettings;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    shopSettings = new ModelPromises(app, ShopSettingModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void it_is_always_there_once() {
    shopSettings.isAlwaysThereOnce(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    shopSettings.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    shopSettings.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    shopSettings.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    shopSettings.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    shopSettings.areHiddenFrom(app.member(), app.admin());
  }
}
