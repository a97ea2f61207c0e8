package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.record.Shop.ADA;
import static app.musicschoolmanager.platform.record.Shop.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.record.index.RecordIndexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were written beside the app, more than can be taken over at once. */
class SearchBacklogTest {
  private static final int ROWS = 30_000;

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
    shop.store.indexes().close();
    shop.close();
  }

  @Test
  void they_hold_nobody_up_and_are_found_in_a_while() {
    assertThat(sales.count()).isZero();
    shop.database.write(sql -> sql.execute("drop index \"test_sale$by$day\""));
    insertMany();
    shop.store.indexes().start();

    assertThat(sales.count()).isEqualTo(ROWS);
    assertThat(search("many").totalIsExact()).isFalse();
    sales.create(sale("while it goes on"));
    assertThat(sales.count()).isEqualTo(ROWS + 1);

    await(() -> isThere("test_sale$by$day"));
    await(() -> !search("while").entries().isEmpty());
    await(() -> search("29999").totalIsExact());
    assertThat(search("29999").total()).isEqualTo(1);
  }

  @Test
  void a_start_that_is_broken_off_goes_on_with_the_next_one() {
    insertMany();
    shop.store.indexes().start();
    shop.store.indexes().close(); // before anything is taken over in the background
    assertThat(search("29999").totalIsExact()).isFalse();

    ModelRegistry models = shop.store.models();
    try (RecordIndexes next = new RecordIndexes(shop.database, models)) {
      next.start();
      await(() -> search("29999").totalIsExact());
    }
    assertThat(search("29999").total()).isEqualTo(1);
  }

  private Page search(String words) {
    return sales.page(ListQuery.first().search(words));
  }

  private boolean isThere(String name) {
    return shop.database
        .read(sql -> sql.one("select 1 from sqlite_master where name = ?", name))
        .isPresent();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void insertMany() {
    shop.database.write(sql ->
        sql.execute(
            """
            insert into "test_sale" ("id", "owner_id", "number", "version", "created_at",
              "updated_at")
            with recursive n (v) as (select 1 union all select v + 1 from n where v < ?)
            select printf('m%06d', v), 'ada', 'many ' || v, 1, '2026-01-01T00:00:00.000Z',
              '2026-01-01T00:00:00.000Z' from n\
            """,
            ROWS));
  }
}
