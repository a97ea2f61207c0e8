package org.example.makerspace.wish;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Wish} records. */
class WishTest {
  private static TestApp app;
  private static ModelPromises wishes;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    wishes = new ModelPromises(app, WishModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    wishes.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    wishes.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    wishes.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    wishes.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    wishes.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    wishes.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void a_member_sees_only_their_own() {
    wishes.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    wishes.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    wishes.areListedForTheirOwnerOnly(app.member(), app.admin());
    wishes.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
