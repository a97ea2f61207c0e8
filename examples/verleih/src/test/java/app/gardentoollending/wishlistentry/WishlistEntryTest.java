package app.gardentoollending.wishlistentry;

import app.gardentoollending.App;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link WishlistEntry} records. */
class WishlistEntryTest {
  private static TestApp app;
  private static ModelPromises wishlistEntries;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    wishlistEntries = new ModelPromises(app, WishlistEntryModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    wishlistEntries.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    wishlistEntries.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    wishlistEntries.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    wishlistEntries.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    wishlistEntries.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    wishlistEntries.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void a_member_sees_only_their_own() {
    wishlistEntries.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    wishlistEntries.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    wishlistEntries.areListedForTheirOwnerOnly(app.member(), app.admin());
    wishlistEntries.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
