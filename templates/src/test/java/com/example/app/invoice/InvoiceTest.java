package com.example.app.invoice;

import com.example.app.App;
import com.example.app.platform.TestApp;
import com.example.app.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Invoice} records. */
class InvoiceTest {
  private static TestApp app;
  private static ModelPromises invoices;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    invoices = new ModelPromises(app, InvoiceModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    invoices.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    invoices.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    invoices.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    invoices.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    invoices.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    invoices.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void a_member_sees_only_their_own() {
    invoices.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    invoices.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    invoices.areListedForTheirOwnerOnly(app.member(), app.admin());
    invoices.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
