package org.example.makerspace.diary;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Diary} records. */
class DiaryTest {
  private static TestApp app;
  private static ModelPromises diaries;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    diaries = new ModelPromises(app, DiaryModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    diaries.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    diaries.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    diaries.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    diaries.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    diaries.areClosedToStrangers(app.anonymous(), app.admin());
  }
}
