package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.Shop.ADA;
import static app.musicschoolmanager.platform.record.Shop.BEN;
import static app.musicschoolmanager.platform.record.Shop.EVE;
import static app.musicschoolmanager.platform.record.Shop.product;
import static app.musicschoolmanager.platform.record.Shop.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recorder hears of the changes of records. */
class ChangesTest {
  @TempDir Path folder;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void each_write_is_told_once_with_what_was_there_before_and_after() {
    Entry entry = shop.sales(ADA).create(sale("1"));
    shop.sales(ADA).update(entry.id(), Values.none().with("number", "2"));
    shop.sales(ADA).delete(entry.id());
    assertThat(shop.changes)
        .extracting(Change::kind)
        .containsExactly(Kind.CREATED, Kind.UPDATED, Kind.DELETED);
    assertThat(shop.changes)
        .allSatisfy(change -> {
          assertThat(change.model()).isEqualTo("test-sale");
          assertThat(change.recordId()).isEqualTo(entry.id());
          assertThat(change.ownerId()).isEqualTo("ada");
          assertThat(change.actorId()).isEqualTo("ada");
          assertThat(change.via()).isEqualTo(Via.API);
          assertThat(change.at()).isEqualTo(Shop.NOW);
        });
    assertThat(shop.changes.get(0).before()).isEqualTo(Values.none());
    assertThat(shop.changes.get(1).before().text("number")).isEqualTo("1");
    assertThat(shop.changes.get(1).after().text("number")).isEqualTo("2");
    assertThat(shop.changes.get(2).after()).isEqualTo(Values.none());
  }

  @Test
  void a_write_that_changes_nothing_leaves_the_version_and_tells_nothing() {
    Entry entry = shop.sales(ADA).create(sale("1"));
    shop.changes.clear();
    Values same = Values.none().with("price", new BigDecimal("9.9")).with("state", "open");
    Entry after = shop.sales(ADA).update(entry.id(), same);
    assertThat(after).isEqualTo(entry);
    assertThat(shop.changes).isEmpty();
  }

  @Test
  void a_refused_write_is_told_to_nobody() {
    shop.sales(ADA).create(sale("1"));
    shop.changes.clear();
    assertThatThrownBy(() -> shop.sales(ADA).create(sale("1"))).isInstanceOf(Invalid.class);
    assertThat(shop.changes).isEmpty();
  }

  @Test
  void of_a_secret_only_its_name_is_told() {
    Entry entry = shop.products(EVE).create(product("Tea").with("supplierKey", "sesame"));
    shop.products(EVE).update(entry.id(), Values.none().with("supplierKey", "open sesame"));
    assertThat(shop.changes)
        .hasSize(2)
        .allSatisfy(change -> {
          assertThat(change.secrets()).containsExactly("supplierKey");
          assertThat(change.before().asMap()).doesNotContainKey("supplierKey");
          assertThat(change.after().asMap()).doesNotContainKey("supplierKey");
        });
  }

  @Test
  void what_is_personal_about_a_shared_record_is_for_its_writer_alone() {
    Entry tea = shop.products(EVE).create(product("Tea"));
    shop.products(BEN).update(tea.id(), Values.none().with("note", "too strong"));
    assertThat(shop.changes).extracting(Change::ownerId).containsExactly(null, "ben");
  }

  @Test
  void what_is_deleted_or_let_go_with_a_record_is_told_as_well() {
    Entry first = shop.sales(ADA).create(sale("1"));
    Entry part = shop.sales(ADA).create(sale("2").with("partOf", first.id()));
    Entry partOfPart = shop.sales(ADA).create(sale("3").with("partOf", part.id()));
    Entry next = shop.sales(ADA).create(sale("4").with("follows", part.id()));
    shop.sales(ADA).update(first.id(), Values.none().with("partOf", partOfPart.id()));
    shop.changes.clear();
    shop.sales(ADA).delete(first.id());
    assertThat(shop.changes)
        .extracting(change -> change.kind() + " " + change.recordId())
        .containsExactly(
            "UPDATED " + next.id(),
            "DELETED " + partOfPart.id(),
            "DELETED " + part.id(),
            "DELETED " + first.id());
    assertThat(shop.sales(ADA).all())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.values().text("follows")).isNull();
          assertThat(left.version()).isEqualTo(2);
        });
  }

  @Test
  void a_deletion_that_somebody_elses_record_forbids_changes_and_tells_nothing() {
    Entry tea = shop.products(EVE).create(product("Tea"));
    shop.sales(BEN).create(sale("1").with("product", tea.id()));
    shop.changes.clear();
    assertThatThrownBy(() -> shop.products(EVE).delete(tea.id())).isInstanceOf(Conflict.class);
    assertThat(shop.changes).isEmpty();
    assertThat(shop.products(EVE).find(tea.id())).isPresent();
  }
}
