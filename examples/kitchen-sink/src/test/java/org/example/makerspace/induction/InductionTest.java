package org.example.makerspace.induction;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Induction} records. */
class InductionTest {
  private static TestApp app;
  private static ModelPromises inductions;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    inductions = new ModelPromises(app, InductionModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    inductions.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    inductions.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    inductions.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    inductions.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    inductions.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    inductions.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    inductions.areHiddenFrom(app.member(), app.admin());
  }

  @Test
  void the_rule_not_on_sundays_is_kept() {
    inductions.keepTheRule(app.admin(), "not-on-sundays");
  }

  @Test
  void the_rule_not_outdated_is_kept() {
    inductions.keepTheRule(app.admin(), "not-outdated");
  }

  @Test
  void the_rule_valid_for_years_is_kept() {
    inductions.keepTheRule(app.admin(), "valid-for-years");
  }
}
