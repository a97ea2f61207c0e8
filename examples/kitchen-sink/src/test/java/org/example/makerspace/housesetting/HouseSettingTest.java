package org.example.makerspace.housesetting;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link HouseSetting} records. */
class HouseSettingTest {
  private static TestApp app;
  private static ModelPromises houseSettings;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    houseSettings = new ModelPromises(app, HouseSettingModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void it_is_always_there_once() {
    houseSettings.isAlwaysThereOnce(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    houseSettings.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    houseSettings.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    houseSettings.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    houseSettings.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    houseSettings.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void their_secrets_are_never_shown() {
    houseSettings.neverShowTheirSecrets(app.admin());
  }

  @Test
  void the_rule_closes_after_opening_is_kept() {
    houseSettings.keepTheRule(app.admin(), "closes-after-opening");
  }
}
