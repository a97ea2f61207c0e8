package app.musicschoolmanager.child;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Child} records. */
class ChildTest {
  private static TestApp app;
  private static ModelPromises children;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    children = new ModelPromises(app, ChildModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    children.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    children.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    children.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    children.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    children.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    children.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    children.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    children.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_two_different_parents_is_kept() {
    children.keepTheRule(app.admin(), "two-different-parents");
  }

  @Test
  void the_rule_former_pupils_stay_is_kept() {
    children.keepTheRule(app.admin(), "former-pupils-stay");
  }
}
