package app.gardentoollending.clubsetting;

import app.gardentoollending.App;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link ClubSetting} records. */
class ClubSettingTest {
  private static TestApp app;
  private static ModelPromises clubSettings;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    clubSettings = new ModelPromises(app, ClubSettingModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void it_is_always_there_once() {
    clubSettings.isAlwaysThereOnce(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    clubSettings.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    clubSettings.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    clubSettings.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    clubSettings.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    clubSettings.areHiddenFrom(app.member(), app.admin());
  }
}
