package app.runninggrouplog.runner;

import app.runninggrouplog.App;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Runner} records. */
class RunnerTest {
  private static TestApp app;
  private static ModelPromises runners;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    runners = new ModelPromises(app, RunnerModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    runners.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    runners.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    runners.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    runners.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    runners.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    runners.areClosedToStrangers(app.anonymous(), app.member());
  }
}
