package org.example.makerspace.tip;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Tip} records. */
class TipTest {
  private static TestApp app;
  private static ModelPromises tips;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    tips = new ModelPromises(app, TipModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    tips.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    tips.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    tips.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    tips.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    tips.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    tips.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void personal_fields_are_each_readers_own() {
    tips.keepPersonalFieldsApart(app.member(), app.otherMember(), app.admin());
  }
}
