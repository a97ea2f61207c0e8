package org.example.makerspace.subscriber;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Subscriber} records. */
class SubscriberTest {
  private static TestApp app;
  private static ModelPromises subscribers;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    subscribers = new ModelPromises(app, SubscriberModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    subscribers.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    subscribers.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    subscribers.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    subscribers.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    subscribers.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    subscribers.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_gets_none_of_them() {
    subscribers.areHiddenFrom(app.member(), app.admin());
  }
}
