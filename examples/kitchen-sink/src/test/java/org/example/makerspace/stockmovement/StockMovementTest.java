package org.example.makerspace.stockmovement;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link StockMovement} records. */
class StockMovementTest {
  private static TestApp app;
  private static ModelPromises stockMovements;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    stockMovements = new ModelPromises(app, StockMovementModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    stockMovements.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    stockMovements.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    stockMovements.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    stockMovements.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    stockMovements.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    stockMovements.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void a_member_sees_only_their_own() {
    stockMovements.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    stockMovements.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    stockMovements.areListedForTheirOwnerOnly(app.member(), app.admin());
    stockMovements.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
