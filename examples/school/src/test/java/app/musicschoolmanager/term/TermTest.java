package app.musicschoolmanager.term;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Term} records. */
class TermTest {
  private static TestApp app;
  private static ModelPromises terms;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    terms = new ModelPromises(app, TermModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    terms.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    terms.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    terms.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    terms.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    terms.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    terms.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    terms.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void the_rule_last_day_not_before_first_is_kept() {
    terms.keepTheRule(app.admin(), "last-day-not-before-first");
  }
}
