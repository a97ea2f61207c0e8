package org.example.makerspace.lockerrequest;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link LockerRequest} records. */
class LockerRequestTest {
  private static TestApp app;
  private static ModelPromises lockerRequests;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    lockerRequests = new ModelPromises(app, LockerRequestModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    lockerRequests.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    lockerRequests.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    lockerRequests.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    lockerRequests.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    lockerRequests.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    lockerRequests.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void everybody_sees_them_and_members_change_those_that_lead_to_them() {
    lockerRequests.areChangedByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_granted_by_who_decides_is_kept() {
    lockerRequests.keepTheRule(app.member(), "granted-by-who-decides");
  }

  @Test
  void the_rule_slip_number_is_kept() {
    lockerRequests.keepTheRule(app.member(), "slip-number");
  }
}
