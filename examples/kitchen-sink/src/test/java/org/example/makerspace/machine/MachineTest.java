package org.example.makerspace.machine;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Machine} records. */
class MachineTest {
  private static TestApp app;
  private static ModelPromises machines;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    machines = new ModelPromises(app, MachineModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    machines.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    machines.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    machines.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    machines.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    machines.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    machines.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    machines.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void their_secrets_are_never_shown() {
    machines.neverShowTheirSecrets(app.admin());
  }

  @Test
  void the_rule_not_of_the_future_is_kept() {
    machines.keepTheRule(app.admin(), "not-of-the-future");
  }
}
