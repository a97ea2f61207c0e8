package app.gardenclubtoolrental.loan;

import app.gardenclubtoolrental.App;
import app.gardenclubtoolrental.platform.TestApp;
import app.gardenclubtoolrental.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Loan} records. */
class LoanTest {
  private static TestApp app;
  private static ModelPromises loans;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    loans = new ModelPromises(app, LoanModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    loans.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    loans.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    loans.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    loans.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    loans.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    loans.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    loans.areHiddenFrom(app.member(), app.admin());
  }
}
