package app.musicschoolmanager.parentcontact;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link ParentContact} records. */
class ParentContactTest {
  private static TestApp app;
  private static ModelPromises parentContacts;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    parentContacts = new ModelPromises(app, ParentContactModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    parentContacts.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    parentContacts.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    parentContacts.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    parentContacts.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    parentContacts.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    parentContacts.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    parentContacts.keepWhatOthersSet(app.member());
  }

  @Test
  void the_rule_not_handed_over_is_kept() {
    parentContacts.keepTheRule(app.member(), "not-handed-over");
  }
}
