package org.example.makerspace.booking;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Booking} records. */
class BookingTest {
  private static TestApp app;
  private static ModelPromises bookings;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    bookings = new ModelPromises(app, BookingModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    bookings.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    bookings.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    bookings.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    bookings.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    bookings.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    bookings.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void the_rule_machine_works_is_kept() {
    bookings.keepTheRule(app.member(), "machine-works");
  }

  @Test
  void the_rule_confirmed_first_is_kept() {
    bookings.keepTheRule(app.member(), "confirmed-first");
  }

  @Test
  void the_rule_done_is_done_is_kept() {
    bookings.keepTheRule(app.member(), "done-is-done");
  }

  @Test
  void the_rule_one_at_a_time_is_kept() {
    bookings.keepTheRule(app.member(), "one-at-a-time");
  }

  @Test
  void the_rule_voucher_once_is_kept() {
    bookings.keepTheRule(app.member(), "voucher-once");
  }

  @Test
  void the_rule_twice_a_day_is_kept() {
    bookings.keepTheRule(app.member(), "twice-a-day");
  }

  @Test
  void the_rule_receipt_number_is_kept() {
    bookings.keepTheRule(app.member(), "receipt-number");
  }

  @Test
  void the_rule_booked_by_is_kept() {
    bookings.keepTheRule(app.member(), "booked-by");
  }

  @Test
  void the_rule_done_at_is_kept() {
    bookings.keepTheRule(app.member(), "done-at");
  }

  @Test
  void the_rule_sum_of_extras_is_kept() {
    bookings.keepTheRule(app.member(), "sum-of-extras");
  }

  @Test
  void the_rule_number_of_extras_is_kept() {
    bookings.keepTheRule(app.member(), "number-of-extras");
  }

  @Test
  void the_rule_machine_worth_is_kept() {
    bookings.keepTheRule(app.member(), "machine-worth");
  }

  @Test
  void the_rule_price_is_kept() {
    bookings.keepTheRule(app.member(), "price");
  }

  @Test
  void the_rule_length_is_kept() {
    bookings.keepTheRule(app.member(), "length");
  }
}
