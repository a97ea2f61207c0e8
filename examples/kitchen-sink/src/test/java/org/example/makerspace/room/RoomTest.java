package org.example.makerspace.room;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Room} records. */
class RoomTest {
  private static TestApp app;
  private static ModelPromises rooms;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    rooms = new ModelPromises(app, RoomModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    rooms.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    rooms.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    rooms.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    rooms.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    rooms.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    rooms.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    rooms.areReadButNotWrittenBy(app.member(), app.admin());
  }
}
