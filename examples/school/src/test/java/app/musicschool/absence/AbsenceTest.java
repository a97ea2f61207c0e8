package app.musicschool.absence;

import app.musicschool.App;
import app.musicschool.platform.TestApp;
import app.musicschool.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Absence} records. */
class AbsenceTest {
  private static TestApp app;
  private static ModelPromises absences;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    absences = new ModelPromises(app, AbsenceModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    absences.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    absences.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    absences.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    absences.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    absences.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    absences.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    absences.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    absences.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_only_current_pupils_is_kept() {
    absences.keepTheRule(app.admin(), "only-current-pupils");
  }

  @Test
  void the_rule_entered_by_is_kept() {
    absences.keepTheRule(app.admin(), "entered-by");
  }

  @Test
  void the_rule_child_status_then_is_kept() {
    absences.keepTheRule(app.admin(), "child-status-then");
  }
}
