package org.example.makerspace.event;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Event} records. */
class EventTest {
  private static TestApp app;
  private static ModelPromises events;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    events = new ModelPromises(app, EventModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    events.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    events.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    events.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    events.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    events.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    events.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void the_rule_by_day_is_kept() {
    events.keepTheRule(app.member(), "by-day");
  }

  @Test
  void the_rule_closes_the_day_before_is_kept() {
    events.keepTheRule(app.member(), "closes-the-day-before");
  }
}
