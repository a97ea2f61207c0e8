package org.example.makerspace.guardianship;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Guardianship} records. */
class GuardianshipTest {
  private static TestApp app;
  private static ModelPromises guardianships;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    guardianships = new ModelPromises(app, GuardianshipModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    guardianships.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    guardianships.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    guardianships.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    guardianships.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    guardianships.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    guardianships.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    guardianships.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    guardianships.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }
}
