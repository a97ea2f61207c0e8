package app.musicschoolmanager.missedlessonsalert;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link MissedLessonsAlert} records. */
class MissedLessonsAlertTest {
  private static TestApp app;
  private static ModelPromises missedLessonsAlerts;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    missedLessonsAlerts = new ModelPromises(app, MissedLessonsAlertModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    missedLessonsAlerts.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    missedLessonsAlerts.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    missedLessonsAlerts.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    missedLessonsAlerts.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    missedLessonsAlerts.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    missedLessonsAlerts.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    missedLessonsAlerts.areHiddenFrom(app.member(), app.admin());
  }
}
