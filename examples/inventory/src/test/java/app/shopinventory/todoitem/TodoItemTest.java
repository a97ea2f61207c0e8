package app.shopinventory.todoitem;

import app.shopinventory.App;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link TodoItem} records. */
class TodoItemTest {
  private static TestApp app;
  private static ModelPromises todoItems;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    todoItems = new ModelPromises(app, TodoItemModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    todoItems.areCreatedReadChangedFoundAndDeleted(app.member());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    todoItems.nameEveryRequiredFieldThatIsMissing(app.member());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    todoItems.refuseAnUnknownField(app.member());
  }

  @Test
  void their_identity_cannot_be_set() {
    todoItems.keepTheirIdentity(app.member());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    todoItems.tellAWriterWhoComesLate(app.member());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    todoItems.areClosedToStrangers(app.anonymous(), app.member());
  }

  @Test
  void a_member_sees_only_their_own() {
    todoItems.areListedForTheirOwnerOnly(app.member(), app.otherMember());
  }

  @Test
  void someone_elses_answers_404_like_a_missing_one() {
    todoItems.areOutOfReachOfOthers(app.member(), app.otherMember());
  }

  @Test
  void not_even_an_administrator_sees_a_members() {
    todoItems.areListedForTheirOwnerOnly(app.member(), app.admin());
    todoItems.areOutOfReachOfOthers(app.member(), app.admin());
  }
}
