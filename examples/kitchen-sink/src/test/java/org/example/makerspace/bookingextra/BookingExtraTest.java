package org.example.makerspace.bookingextra;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link BookingExtra} records. */
class BookingExtraTest {
  private static TestApp app;
  private static ModelPromises bookingExtras;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    bookingExtras = new ModelPromises(app, BookingExtraModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    bookingExtras.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    bookingExtras.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    bookingExtras.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    bookingExtras.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    bookingExtras.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    bookingExtras.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void the_rule_same_booking_is_kept() {
    bookingExtras.keepTheRule(app.member(), "same-booking");
  }

  @Test
  void the_rule_amount_is_kept() {
    bookingExtras.keepTheRule(app.member(), "amount");
  }
}
