package com.example.app.customer;

import com.example.app.App;
import com.example.app.platform.TestApp;
import com.example.app.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Customer} records. */
class CustomerTest {
  private static TestApp app;
  private static ModelPromises customers;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    customers = new ModelPromises(app, CustomerModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    customers.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    customers.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    customers.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    customers.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    customers.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    customers.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    customers.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void their_secrets_are_never_shown() {
    customers.neverShowTheirSecrets(app.admin());
  }
}
