package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.Shop.ADA;
import static app.musicschoolmanager.platform.record.Shop.BEN;
import static app.musicschoolmanager.platform.record.Shop.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.web.BadRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPagingTest {
  private static final int SALES = 23;

  @TempDir Path folder;
  private Shop shop;
  private Records sales;

  @BeforeEach
  void open() {
    shop = new Shop(folder);
    sales = shop.sales(ADA);
    for (int i = 0; i < SALES; i++) {
      sales.create(
          sale((i % 2 == 0 ? "n" : "N") + i)
              .with("price", i % 5 == 0 ? null : new BigDecimal(i % 4).setScale(2))
              .with("day", i % 3 == 0 ? null : LocalDate.of(2026, 1, 1 + i)));
      shop.sales(BEN).create(sale("ben" + i));
    }
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id",
        "-id",
        "number",
        "-number",
        "price",
        "-price",
        "day",
        "-day",
        "state",
        "-state",
        "createdAt",
        "-updatedAt",
        "product"
      })
  void going_on_after_each_page_shows_every_record_once_in_the_order_of_pages(String orderBy) {
    ListQuery query = ListQuery.first().limit(4).orderBy(orderBy);
    List<String> byNumber = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      byNumber.addAll(ids(sales.page(query.page(page))));
    }
    List<String> byCursor = new ArrayList<>();
    Page page = sales.page(query);
    byCursor.addAll(ids(page));
    while (page.hasNext()) {
      page = sales.page(query.after(page.next()));
      byCursor.addAll(ids(page));
    }

    assertThat(byNumber).hasSize(SALES).doesNotHaveDuplicates();
    assertThat(byCursor).isEqualTo(byNumber);
  }

  @Test
  void what_is_created_or_deleted_meanwhile_shifts_nothing() {
    ListQuery query = ListQuery.first().limit(5);
    Page first = sales.page(query);
    List<String> second = ids(sales.page(query.after(first.next())));

    sales.create(sale("newer"));
    sales.delete(first.entries().getLast().id());

    assertThat(ids(sales.page(query.after(first.next())))).isEqualTo(second);
    assertThat(ids(sales.page(query.page(2)))).isEqualTo(second);
    sales.create(sale("newest"));
    assertThat(ids(sales.page(query.page(2)))).isNotEqualTo(second);
    assertThat(ids(sales.page(query.after(first.next())))).isEqualTo(second);
  }

  @Test
  void somebody_elses_place_in_a_list_leads_only_to_ones_own_records() {
    String bens = shop.sales(BEN).page(ListQuery.first().limit(3).orderBy("number")).next();

    assertThat(sales.page(ListQuery.first().orderBy("number").after(bens)).entries())
        .extracting(Entry::ownerId)
        .containsOnly("ada");
  }

  @Test
  void a_place_in_a_list_of_another_order_is_refused() {
    String next = sales.page(ListQuery.first().limit(3).orderBy("number")).next();

    for (String orderBy : List.of("", "-number", "price", "day")) {
      assertThatThrownBy(() -> sales.page(ListQuery.first().orderBy(orderBy).after(next)))
          .as(orderBy)
          .isInstanceOf(BadRequest.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "json:{}",
        "json:[]",
        "json:[\"\",null,\"x\"]",
        "json:[\"\",1,\"x\"]",
        "json:[\"\",\"x\"]",
        "json:[\"\",[],\"x\"]",
        "json:[\"\",\"x\",1]",
        "json:[\"\",{\"a\":1},\"x\"]",
        "json:[\"price\",1,\"x\"]",
        "ÄÖÜ",
        "json:[[[[[[[[",
      })
  void a_place_that_no_list_has_given_is_refused(String text) {
    String after =
        text.startsWith("json:")
            ? Base64.getUrlEncoder()
                .encodeToString(text.substring(5).getBytes(StandardCharsets.UTF_8))
            : text;

    assertThatThrownBy(() -> sales.page(ListQuery.first().after(after)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void a_page_far_down_is_the_same_as_near() {
    shop.database.write(sql ->
        sql.execute(
            """
            insert into "test_sale" ("id", "owner_id", "number", "state", "version",
              "created_at", "updated_at")
            with recursive n (v) as (select 1 union all select v + 1 from n where v < 1200)
            select 'old' || printf('%05d', v), 'ada', 'old' || v, 'open', 1,
              '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' from n\
            """));

    for (String orderBy : List.of("", "number", "-day", "price")) {
      ListQuery query = ListQuery.first().limit(100).orderBy(orderBy);
      Page page = sales.page(query);
      for (int number = 2; number <= 13; number++) {
        page = sales.page(query.after(page.next()));
        assertThat(ids(sales.page(query.page(number)))).as(orderBy).isEqualTo(ids(page));
      }
      assertThat(page.hasNext()).isFalse();
    }
    assertThat(sales.count()).isEqualTo(1200 + SALES);
    assertThat(sales.page(ListQuery.first().limit(7)).total()).isEqualTo(1200 + SALES);
  }

  @Test
  void many_that_match_are_counted_so_far_and_no_further() {
    for (long first : new long[] {1, 5_006}) {
      shop.database.write(sql ->
          sql.execute(
              """
              insert into "test_sale" ("id", "owner_id", "number", "state", "version",
                "created_at", "updated_at")
              with recursive n (v) as (select 0 union all select v + 1 from n where v < 5004)
              select 'old' || printf('%05d', ?1 + v), 'ada', 'old ' || (?1 + v), 'done', 1,
                '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' from n\
              """,
              first));
      sales.page(ListQuery.first().search("old")); // more at once would be left to the background
    }

    for (ListQuery query :
        List.of(ListQuery.first().where("state", "done"), ListQuery.first().search("old"))) {
      Page page = sales.page(query);
      assertThat(page.total()).isEqualTo(10_000);
      assertThat(page.totalIsExact()).isFalse();
      assertThat(page.hasNext()).isTrue();
      Page last = sales.page(query.page(501));
      assertThat(last.entries()).hasSize(10);
      assertThat(last.total()).isEqualTo(10_010);
      assertThat(last.totalIsExact()).isTrue();
    }
    Page all = sales.page(ListQuery.first());
    assertThat(all.total()).isEqualTo(10_010 + SALES);
    assertThat(all.totalIsExact()).isTrue();
  }

  private static List<String> ids(Page page) {
    return page.entries().stream().map(Entry::id).toList();
  }
}
