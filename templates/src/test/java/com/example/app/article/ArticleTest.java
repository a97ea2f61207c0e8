package com.example.app.article;

import com.example.app.App;
import com.example.app.platform.TestApp;
import com.example.app.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Article} records. */
class ArticleTest {
  private static TestApp app;
  private static ModelPromises articles;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    articles = new ModelPromises(app, ArticleModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    articles.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    articles.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    articles.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    articles.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    articles.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    articles.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    articles.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void personal_fields_are_each_readers_own() {
    articles.keepPersonalFieldsApart(app.member(), app.otherMember(), app.admin());
  }
}
