package org.example.makerspace.item;

import org.example.makerspace.App;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.record.ModelPromises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the app promises about {@link Item} records. */
class ItemTest {
  private static TestApp app;
  private static ModelPromises items;

  @BeforeAll
  static void start() {
    app = TestApp.start(App.definition());
    items = new ModelPromises(app, ItemModel.MODEL);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void they_are_created_read_changed_found_and_deleted() {
    items.areCreatedReadChangedFoundAndDeleted(app.admin());
  }

  @Test
  void a_required_field_is_named_when_it_is_missing() {
    items.nameEveryRequiredFieldThatIsMissing(app.admin());
  }

  @Test
  void an_unknown_field_is_refused_by_its_name() {
    items.refuseAnUnknownField(app.admin());
  }

  @Test
  void their_identity_cannot_be_set() {
    items.keepTheirIdentity(app.admin());
  }

  @Test
  void a_writer_who_comes_late_is_told() {
    items.tellAWriterWhoComesLate(app.admin());
  }

  @Test
  void without_signing_in_there_is_nothing_to_be_had() {
    items.areClosedToStrangers(app.anonymous(), app.admin());
  }

  @Test
  void a_member_may_read_but_not_write_them() {
    items.areReadButNotWrittenBy(app.member(), app.admin());
  }

  @Test
  void personal_fields_are_each_readers_own() {
    items.keepPersonalFieldsApart(app.member(), app.otherMember(), app.admin());
  }

  @Test
  void the_rule_stock_not_below_zero_is_kept() {
    items.keepTheRule(app.admin(), "stock-not-below-zero");
  }

  @Test
  void the_rule_supplier_only_if_reordered_is_kept() {
    items.keepTheRule(app.admin(), "supplier-only-if-reordered");
  }
}
