package app.musicschoolmanager.attendance;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Attendance} records. */
class AttendanceTest {
  private static TestApp app;
  private static ModelPromises attendances;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    attendances = new ModelPromises(app, AttendanceModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    attendances.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    attendances.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    attendances.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    attendances.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    attendances.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    attendances.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void members_see_those_that_lead_to_them() {
    attendances.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
  }

  @Test
  void the_rule_kept_for_former_pupils_is_kept() {
    attendances.keepTheRule(app.member(), "kept-for-former-pupils");
  }

  @Test
  void the_rule_child_stays_is_kept() {
    attendances.keepTheRule(app.member(), "child-stays");
  }

  @Test
  void the_rule_entered_for_former_pupil_is_kept() {
    attendances.keepTheRule(app.member(), "entered-for-former-pupil");
  }

  @Test
  void the_rule_child_status_then_is_kept() {
    attendances.keepTheRule(app.member(), "child-status-then");
  }
}
