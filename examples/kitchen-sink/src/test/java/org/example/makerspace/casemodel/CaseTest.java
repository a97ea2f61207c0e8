package org.example.makerspace.casemodel;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Case} records. */
class CaseTest {
  private static TestApp app;
  private static ModelPromises cases;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    cases = new ModelPromises(app, CaseModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    cases.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    cases.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    cases.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    cases.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    cases.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    cases.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void their_secrets_are_never_shown() {
    cases.neverShowTheirSecrets(app.member());
  }

  @Test
  void what_others_set_stays_as_it_is() {
    cases.keepWhatOthersSet(app.member());
  }

  @Test
  void the_rule_picked_up_when_done_is_kept() {
    cases.keepTheRule(app.member(), "picked-up-when-done");
  }

  @Test
  void the_rule_urgent_has_a_date_is_kept() {
    cases.keepTheRule(app.member(), "urgent-has-a-date");
  }

  @Test
  void a_member_sees_only_their_own() {
    cases.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    cases.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    cases.areListedForTheirOwnerOnly(app.member(), app.admin());
    cases.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
