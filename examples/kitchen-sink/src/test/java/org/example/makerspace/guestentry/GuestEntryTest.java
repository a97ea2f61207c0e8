package org.example.makerspace.guestentry;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link GuestEntry} records. */
class GuestEntryTest {
  private static TestApp app;
  private static ModelPromises guestEntries;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    guestEntries = new ModelPromises(app, GuestEntryModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    guestEntries.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    guestEntries.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    guestEntries.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    guestEntries.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    guestEntries.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    guestEntries.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    guestEntries.areReadButNotWrittenBy(app.member(), app.admin());
  }
}
