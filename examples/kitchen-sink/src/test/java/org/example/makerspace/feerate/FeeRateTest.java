package org.example.makerspace.feerate;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link FeeRate} records. */
class FeeRateTest {
  private static TestApp app;
  private static ModelPromises feeRates;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    feeRates = new ModelPromises(app, FeeRateModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    feeRates.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    feeRates.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    feeRates.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    feeRates.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    feeRates.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    feeRates.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    feeRates.areHiddenFrom(app.member(), app.admin());
  }
}
