package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.Shop.ADA;
import static app.musicschoolmanager.platform.record.Shop.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.web.BadRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordListTest {
  @TempDir Path folder;
  private Shop shop;
  private Records sales;

  @BeforeEach
  void open() {
    shop = new Shop(folder);
    sales = shop.sales(ADA);
    for (int i = 1; i <= 5; i++) {
      sales.create(sale("N" + i, i == 3 ? null : LocalDate.of(2026, 1, 10 - i)));
    }
    sales.create(sale("100%_\\").with("state", "done"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_newest_come_first_and_each_page_knows_the_total() {
    assertThat(numbers(sales.page(ListQuery.first().limit(2)))).containsExactly("100%_\\", "N5");
    Page last = sales.page(ListQuery.first().limit(4).page(2));
    assertThat(numbers(last)).containsExactly("N2", "N1");
    assertThat(last.total()).isEqualTo(6);
    assertThat(last.pages()).isEqualTo(2);
    assertThat(sales.page(ListQuery.first().limit(4).page(9)).total()).isEqualTo(6);
    assertThat(sales.page(ListQuery.first().limit(3).page(2)).hasNext()).isFalse();
  }

  @Test
  void empty_values_come_last_in_either_order() {
    assertThat(numbers(sales.page(ListQuery.first().orderBy("day"))))
        .startsWith("N5", "N4", "N2", "N1");
    assertThat(numbers(sales.page(ListQuery.first().orderBy("-day"))))
        .startsWith("N1", "N2", "N4", "N5");
    assertThatThrownBy(() -> sales.page(ListQuery.first().orderBy("id; drop table sale")))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void signs_that_belong_to_no_word_find_nothing_by_themselves() {
    assertThat(numbers(sales.page(ListQuery.first().search("n4")))).containsExactly("N4");
    assertThat(numbers(sales.page(ListQuery.first().search("100%_\\")))).containsExactly("100%_\\");
    assertThat(sales.page(ListQuery.first().search("%_\\")).total()).isZero();
    assertThat(sales.page(ListQuery.first().search("'")).total()).isZero();
  }

  @Test
  void a_filter_takes_the_exact_value_or_none() {
    assertThat(sales.page(ListQuery.first().where("state", "done")).total()).isEqualTo(1);
    assertThat(sales.page(ListQuery.first().where("day", null)).total()).isEqualTo(2);
    assertThat(sales.count(ListQuery.first().where("number", "N"))).isZero();
  }

  private static List<String> numbers(Page page) {
    return page.entries().stream().map(entry -> entry.values().text("number")).toList();
  }
}
