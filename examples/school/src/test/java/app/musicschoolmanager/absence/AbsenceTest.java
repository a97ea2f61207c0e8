package app.musicschoolmanager.absence;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
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
    absences.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    absences.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    absences.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    absences.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    absences.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    absences.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    absences.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    absences.keepWhatOthersSet(app.member());
  }

  @Test
  void the_rule_until_eight_is_kept() {
    absences.keepTheRule(app.member(), "until-eight");
  }

  @Test
  void the_rule_kept_for_former_pupils_is_kept() {
    absences.keepTheRule(app.member(), "kept-for-former-pupils");
  }

  @Test
  void the_rule_child_stays_is_kept() {
    absences.keepTheRule(app.member(), "child-stays");
  }

  @Test
  void the_rule_day_stays_after_eight_is_kept() {
    absences.keepTheRule(app.member(), "day-stays-after-eight");
  }

  @Test
  void the_rule_entered_for_former_pupil_is_kept() {
    absences.keepTheRule(app.member(), "entered-for-former-pupil");
  }

  @Test
  void the_rule_child_status_then_is_kept() {
    absences.keepTheRule(app.member(), "child-status-then");
  }
}
