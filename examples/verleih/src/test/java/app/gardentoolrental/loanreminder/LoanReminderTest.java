package app.gardentoolrental.loanreminder;

import app.gardentoolrental.App;
import app.gardentoolrental.platform.TestApp;
import app.gardentoolrental.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link LoanReminder} records. */
class LoanReminderTest {
  private static TestApp app;
  private static ModelPromises loanReminders;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    loanReminders = new ModelPromises(app, LoanReminderModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    loanReminders.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    loanReminders.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    loanReminders.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    loanReminders.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    loanReminders.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    loanReminders.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    loanReminders.areHiddenFrom(app.member(), app.admin());
  }
}
