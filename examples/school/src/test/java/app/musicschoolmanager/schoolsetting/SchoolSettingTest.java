package app.musicschoolmanager.schoolsetting;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link SchoolSetting} records. */
class SchoolSettingTest {
  private static TestApp app;
  private static ModelPromises schoolSettings;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    schoolSettings = new ModelPromises(app, SchoolSettingModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void it_is_always_there_once() {
    schoolSettings.isAlwaysThereOnce(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    schoolSettings.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    schoolSettings.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    schoolSettings.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    schoolSettings.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    schoolSettings.areHiddenFrom(app.member(), app.admin());
  }
}
