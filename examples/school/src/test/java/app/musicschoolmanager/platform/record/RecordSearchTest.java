package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.Shop.ADA;
import static app.musicschoolmanager.platform.record.Shop.BEN;
import static app.musicschoolmanager.platform.record.Shop.EVE;
import static app.musicschoolmanager.platform.record.Shop.product;
import static app.musicschoolmanager.platform.record.Shop.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.model.Values;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSearchTest {
  @TempDir Path folder;
  private Shop shop;
  private Records sales;

  @BeforeEach
  void open() {
    shop = new Shop(folder);
    sales = shop.sales(ADA);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void all_words_must_be_there_in_any_order_and_the_last_may_be_begun() {
    sales.create(sale("Blue bicycle"));
    sales.create(sale("Blue boat"));

    assertThat(found("blue")).containsExactly("Blue boat", "Blue bicycle");
    assertThat(found("bicycle blue")).containsExactly("Blue bicycle");
    assertThat(found("blue bo")).containsExactly("Blue boat");
    assertThat(found("bl boat")).isEmpty();
    assertThat(found("icycle")).isEmpty();
  }

  @Test
  void case_and_accents_do_not_matter() {
    sales.create(sale("Crème Brûlée für ÖZGÜR"));

    assertThat(found("creme brulee")).hasSize(1);
    assertThat(found("CRÈME ozgur")).hasSize(1);
    assertThat(found("FÜR")).hasSize(1);
  }

  @Test
  void parts_of_numbers_and_addresses_are_words() {
    sales.create(sale("INV-2026/0042 ada.lovelace@example.com"));

    for (String search :
        List.of("2026", "0042", "inv-2026", "2026/004", "lovelace", "ada.lovelace@exam")) {
      assertThat(found(search)).as(search).hasSize(1);
    }
    assertThat(found("lovelace.ada")).isEmpty();
  }

  @Test
  void a_choice_is_found_by_its_label() {
    sales.create(sale("one").with("state", "done"));

    assertThat(found("Done")).containsExactly("one");
    assertThat(found("open")).isEmpty();
  }

  @Test
  void a_secret_is_never_searched() {
    shop.products(EVE).create(product("Safe").with("supplierKey", "swordfish"));
    String sealed =
        shop.database
            .read(sql -> sql.one("select \"supplier_key\" from \"test_product\""))
            .orElseThrow()
            .text("supplier_key");

    assertThat(shop.products(EVE).page(ListQuery.first().search("swordfish")).total()).isZero();
    assertThat(shop.products(EVE).page(ListQuery.first().search(sealed.substring(3))).total())
        .isZero();
    assertThat(shop.products(EVE).page(ListQuery.first().search("v1")).total()).isZero();
  }

  @Test
  void a_search_finds_and_counts_only_what_is_ones_own() {
    sales.create(sale("shared word"));
    for (int i = 0; i < 30; i++) {
      shop.sales(BEN).create(sale("shared word " + i));
    }

    Page mine = sales.page(ListQuery.first().search("word").limit(1));
    assertThat(mine.entries()).hasSize(1);
    assertThat(mine.total()).isEqualTo(1);
    assertThat(mine.hasNext()).isFalse();
    assertThat(sales.count(ListQuery.first().search("wo"))).isEqualTo(1);
    assertThat(sales.page(ListQuery.first().search("word").orderBy("number")).total()).isEqualTo(1);
    assertThat(shop.allSales().page(ListQuery.first().search("word")).total()).isEqualTo(31);
  }

  @Test
  void nobody_gets_at_the_records_of_others_by_searching_for_their_owner() {
    shop.sales(BEN).create(sale("bens"));
    sales.create(sale("\uE000ben and bens"));

    for (String search : List.of("ben", "\uE000ben", "\"\uE000ben\"", "b", "\uE000")) {
      assertThat(found(search)).as(search).isSubsetOf("\uE000ben and bens");
      assertThat(shop.sales(BEN).page(ListQuery.first().search(search)).entries())
          .as(search)
          .extracting(entry -> entry.values().text("number"))
          .isSubsetOf("bens");
    }
    assertThat(found("ada")).isEmpty();
  }

  @Test
  void personal_words_are_found_by_their_writer_only() {
    String id = shop.products(EVE).create(product("Lamp")).id();
    shop.products(ADA).update(id, Values.none().with("note", "for grandmother"));

    assertThat(shop.products(ADA).page(ListQuery.first().search("grandm")).total()).isEqualTo(1);
    assertThat(shop.products(ADA).page(ListQuery.first().search("lamp")).total()).isEqualTo(1);
    assertThat(shop.products(BEN).page(ListQuery.first().search("grandm")).total()).isZero();
    assertThat(shop.products(EVE).page(ListQuery.first().search("grandmother")).total()).isZero();
    assertThat(shop.products(BEN).page(ListQuery.first().search("lamp")).total()).isEqualTo(1);
  }

  @Test
  void what_has_just_been_written_is_found_at_once_and_no_longer_by_what_it_was() {
    String id = sales.create(sale("first name")).id();
    assertThat(found("first")).hasSize(1);

    sales.update(id, Values.none().with("number", "second name"));
    assertThat(found("first")).isEmpty();
    assertThat(found("second")).hasSize(1);

    sales.delete(id);
    assertThat(found("name")).isEmpty();
    sales.create(sale("third name"));
    assertThat(found("name")).containsExactly("third name");
  }

  @Test
  void what_is_deleted_with_another_record_is_found_no_more() {
    String whole = sales.create(sale("whole")).id();
    String part = sales.create(sale("part").with("partOf", whole)).id();
    sales.create(sale("part of part").with("partOf", part));
    String lamp = shop.products(EVE).create(product("Lamp")).id();
    shop.products(ADA).update(lamp, Values.none().with("note", "whole"));
    assertThat(found("part")).hasSize(2);

    shop.database.write(sql -> sql.execute("delete from \"test_sale\" where \"id\" = ?", whole));
    shop.database.write(sql -> sql.execute("delete from \"test_product\" where \"id\" = ?", lamp));

    assertThat(found("part")).isEmpty();
    assertThat(sales.count()).isZero();
    assertThat(shop.products(ADA).page(ListQuery.first().search("whole")).total()).isZero();
    assertThat(shop.products(ADA).count()).isZero();
  }

  @Test
  void a_search_is_narrowed_ordered_and_turned_over_like_any_list() {
    for (int i = 0; i < 7; i++) {
      sales.create(sale("thing " + i).with("state", i % 2 == 0 ? "done" : "open"));
    }
    ListQuery things = ListQuery.first().search("thing").limit(2);

    assertThat(numbers(sales.page(things))).containsExactly("thing 6", "thing 5");
    assertThat(numbers(sales.page(things.page(4)))).containsExactly("thing 0");
    assertThat(numbers(sales.page(things.orderBy("number").page(2))))
        .containsExactly("thing 2", "thing 3");
    assertThat(numbers(sales.page(things.where("state", "done"))))
        .containsExactly("thing 6", "thing 4");
    assertThat(sales.page(things.where("state", "done")).total()).isEqualTo(4);
    String next = sales.page(things).next();
    assertThat(numbers(sales.page(things.after(next)))).containsExactly("thing 4", "thing 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "'",
        "*",
        "a*b",
        "**",
        "a AND b",
        "NOT a",
        "OR",
        "NEAR(a b)",
        "NEAR/3",
        "a NEAR b",
        "(",
        ")",
        "((a)",
        "{a}",
        "a:b",
        "number:one",
        "-a",
        "+a",
        "^a",
        "\\",
        "%",
        "_",
        "[]",
        "😀",
        "a 😀 b",
        "👩‍👩‍👧",
        ".",
        "...",
        "a\u0000b",
        "\uD800",
        "\uE000",
        "٣",
        "東京",
        "a\"b\"c",
        "\"a b",
        "; DROP TABLE",
        "a' OR '1'='1",
        "\u202Eabc",
        "\u0301"
      })
  void nothing_that_can_be_typed_breaks_a_search(String search) {
    sales.create(sale("a b c one"));

    for (String orderBy : List.of("", "-updatedAt")) {
      ListQuery query = ListQuery.first().search(search).orderBy(orderBy);
      assertThatCode(() -> sales.page(query)).doesNotThrowAnyException();
      assertThatCode(() -> shop.products(ADA).page(query)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_long_search_is_a_search() {
    sales.create(sale("a b c"));

    assertThat(found("a ".repeat(100))).hasSize(1);
    assertThat(found("a b ".repeat(50))).hasSize(1);
    assertThat(found("x".repeat(200))).isEmpty();
    assertThat(found("\"".repeat(200))).isEmpty();
  }

  private List<String> found(String search) {
    return numbers(sales.page(ListQuery.first().search(search)));
  }

  private static List<String> numbers(Page page) {
    return page.entries().stream().map(entry -> entry.values().text("number")).toList();
  }
}
