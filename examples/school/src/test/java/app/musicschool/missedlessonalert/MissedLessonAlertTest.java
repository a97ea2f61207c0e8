package app.musicschool.missedlessonalert;

import app.musicschool.App;
import app.musicschool.platform.TestApp;
import app.musicschool.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link MissedLessonAlert} records. */
class MissedLessonAlertTest {
  private static TestApp app;
  private static ModelPromises missedLessonAlerts;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    missedLessonAlerts = new ModelPromises(app, MissedLessonAlertModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    missedLessonAlerts.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    missedLessonAlerts.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    missedLessonAlerts.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    missedLessonAlerts.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    missedLessonAlerts.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    missedLessonAlerts.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    missedLessonAlerts.areHiddenFrom(app.member(), app.admin());
  }

  @Test
  void the_rule_last_not_before_first_is_kept() {
    missedLessonAlerts.keepTheRule(app.admin(), "last-not-before-first");
  }
}
