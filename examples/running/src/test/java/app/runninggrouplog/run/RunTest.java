package app.runninggrouplog.run;

import app.runninggrouplog.App;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Run} records. */
class RunTest {
  private static TestApp app;
  private static ModelPromises runs;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    runs = new ModelPromises(app, RunModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    runs.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    runs.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    runs.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    runs.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    runs.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    runs.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void everybody_sees_them_and_members_change_those_that_lead_to_them() {
    runs.areChangedByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_kilometres_above_zero_is_kept() {
    runs.keepTheRule(app.member(), "kilometres-above-zero");
  }

  @Test
  void the_rule_minutes_above_zero_is_kept() {
    runs.keepTheRule(app.member(), "minutes-above-zero");
  }

  @Test
  void the_rule_not_in_the_future_is_kept() {
    runs.keepTheRule(app.member(), "not-in-the-future");
  }

  @Test
  void the_rule_runner_stays_is_kept() {
    runs.keepTheRule(app.member(), "runner-stays");
  }
}
