package org.example.makerspace.absence;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
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
  void the_rule_no_two_absences_is_kept() {
    absences.keepTheRule(app.member(), "no-two-absences");
  }

  @Test
  void the_rule_begins_once_a_month_is_kept() {
    absences.keepTheRule(app.member(), "begins-once-a-month");
  }

  @Test
  void the_rule_days_is_kept() {
    absences.keepTheRule(app.member(), "days");
  }

  @Test
  void the_rule_stand_ins_is_kept() {
    absences.keepTheRule(app.member(), "stand-ins");
  }

  @Test
  void a_member_sees_only_their_own() {
    absences.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    absences.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    absences.areListedForTheirOwnerOnly(app.member(), app.admin());
    absences.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
