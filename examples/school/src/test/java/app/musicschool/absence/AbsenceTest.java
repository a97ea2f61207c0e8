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
  void the_rule_reported_by_eight_is_kept() {
    absences.keepTheRule(app.member(), "reported-by-eight");
  }

  @Test
  void the_rule_stays_after_eight_is_kept() {
    absences.keepTheRule(app.member(), "stays-after-eight");
  }

  @Test
  void the_rule_child_stays_is_kept() {
    absences.keepTheRule(app.member(), "child-stays");
  }

  @Test
  void the_rule_entered_by_is_kept() {
    absences.keepTheRule(app.member(), "entered-by");
  }
}
