package org.example.makerspace.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.example.makerspace.platform.record.Shop.ADA;
import static org.example.makerspace.platform.record.Shop.BEN;
import static org.example.makerspace.platform.record.Shop.EVE;
import static org.example.makerspace.platform.record.Shop.product;
import static org.example.makerspace.platform.record.Shop.sale;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.FieldError;
import org.example.makerspace.platform.model.ListQuery;
import org.example.makerspace.platform.model.Scope;
import org.example.makerspace.platform.model.Validation;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.web.BadRequest;
import org.example.makerspace.platform.web.Conflict;
import org.example.makerspace.platform.web.Forbidden;
import org.example.makerspace.platform.web.Invalid;
import org.example.makerspace.platform.web.Json;
import org.example.makerspace.platform.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
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
  void every_value_comes_back_as_it_was_written() throws Exception {
    Values values =
        sale("1")
            .with("price", new BigDecimal("-90071992547409.91"))
            .with("day", LocalDate.of(2026, 2, 28))
            .with("at", Instant.parse("2026-02-28T23:59:59.999Z"))
            .with("extra", Json.MAPPER.readTree("{\"a\":[1.50,null,\"ß\"]}"));

    Entry entry = shop.sales(ADA).create(values);

    assertThat(shop.sales(ADA).get(entry.id())).isEqualTo(entry);
    assertThat(entry.values())
        .isEqualTo(
            values
                .with("product", null)
                .with("follows", null)
                .with("partOf", null)
                .with("receipt", null)
                .with("state", "open"));
    assertThat(entry.ownerId()).isEqualTo("ada");
    assertThat(entry.createdAt()).isEqualTo(Shop.NOW);
  }

  @Test
  void nobody_reaches_a_record_of_somebody_else() {
    String id = shop.sales(ADA).create(sale("1")).id();
    Records bens = shop.sales(BEN);

    assertThat(bens.find(id)).isEmpty();
    assertThat(bens.all()).isEmpty();
    assertThat(bens.count()).isZero();
    assertThat(bens.findBy("number", "1")).isEmpty();
    assertThat(bens.page(ListQuery.first().search("1")).total()).isZero();
    assertThatThrownBy(() -> bens.get(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bens.update(id, sale("2"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bens.delete(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> shop.sales(EVE).get(id)).isInstanceOf(NotFound.class);
    assertThat(shop.sales(ADA).get(id).values().text("number")).isEqualTo("1");
  }

  @Test
  void a_system_wide_scope_reaches_all_and_creates_for_others() {
    String adas = shop.sales(ADA).create(sale("1")).id();
    Entry bens = shop.allSales().createFor("ben", sale("1"));

    assertThat(shop.allSales().all()).extracting(Entry::id).containsExactly(adas, bens.id());
    assertThat(shop.sales(BEN).all()).containsExactly(bens);
    assertThatThrownBy(() -> shop.allSales().createFor("nobody", sale("2")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> shop.sales(EVE).createFor("ben", sale("3")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> new Scope(ADA, DataScope.SYSTEM_WIDE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shop.sales(Caller.SYSTEM).all())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_reference_to_a_record_out_of_reach_reads_like_one_to_a_missing_record() {
    String bens = shop.sales(BEN).create(sale("1")).id();
    String adas = shop.sales(ADA).create(sale("1")).id();
    Records sales = shop.sales(ADA);

    FieldError foreign = only(() -> sales.create(sale("2").with("follows", bens)));
    FieldError missing = only(() -> sales.create(sale("2").with("follows", "0")));
    FieldError changed = only(() -> sales.update(adas, Values.none().with("follows", bens)));
    FieldError mixed =
        only(() -> shop.allSales().update(adas, Values.none().with("follows", bens)));

    assertThat(foreign).isEqualTo(missing).isEqualTo(changed).isEqualTo(mixed);
    assertThat(sales.create(sale("2").with("follows", adas)).values().text("follows"))
        .isEqualTo(adas);
  }

  @Test
  void a_unique_value_is_taken_only_among_what_one_can_see() {
    shop.sales(ADA).create(sale("1"));
    shop.sales(BEN).create(sale("1"));
    String product = shop.products(EVE).create(product("Tea")).id();
    Values onDay = sale("2", LocalDate.EPOCH).with("product", product);
    shop.sales(ADA).create(onDay);

    assertThat(only(() -> shop.sales(ADA).create(sale("1"))).field()).isEqualTo("number");
    assertThat(errors(() -> shop.sales(ADA).create(onDay.with("number", "3"))))
        .extracting(FieldError::field, FieldError::limit)
        .containsExactly(tuple("product", "Product, Day"), tuple("day", "Product, Day"));
  }

  @Test
  void members_read_shared_records_and_only_administrators_write_them() {
    String id = shop.products(EVE).create(product("Tea")).id();

    assertThat(shop.products(ADA).get(id).values().text("name")).isEqualTo("Tea");
    assertThatThrownBy(() -> shop.products(ADA).create(product("Mate")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> shop.products(ADA).update(id, product("Mate")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> shop.products(ADA).delete(id)).isInstanceOf(Forbidden.class);
  }

  @Test
  void an_action_on_shared_data_may_write_what_its_caller_may_not() {
    Records shared = shop.store.records(Shop.PRODUCT, new Scope(ADA, DataScope.SHARED_DATA));

    assertThat(shared.create(product("Tea")).id()).isNotEmpty();
    assertThat(shop.store.records(Shop.SALE, new Scope(ADA, DataScope.SHARED_DATA)).all())
        .isEmpty();
  }

  @Test
  void personal_fields_are_each_readers_own() {
    String id = shop.products(EVE).create(product("Tea").with("note", "stock up")).id();
    shop.products(EVE).create(product("Coffee"));
    Entry adas =
        shop.products(ADA).update(id, Values.none().with("starred", true).with("note", "mine"));

    assertThat(adas.values().flag("starred")).isTrue();
    assertThat(adas.version()).isEqualTo(1);
    assertThat(shop.products(BEN).get(id).values().flag("starred")).isFalse();
    assertThat(shop.products(BEN).get(id).values().text("note")).isNull();
    assertThat(shop.products(EVE).get(id).values().text("note")).isEqualTo("stock up");
    assertThat(shop.products(ADA).findBy("starred", true)).hasSize(1);
    assertThat(shop.products(ADA).findBy("starred", false)).hasSize(1);
    assertThat(shop.products(BEN).findBy("starred", false)).hasSize(2);
    assertThat(shop.products(BEN).page(ListQuery.first().search("mine")).total()).isZero();
    assertThat(shop.products(ADA).page(ListQuery.first().search("mine")).total()).isEqualTo(1);
  }

  @Test
  void a_secret_is_sealed_at_rest_and_never_read_with_its_record() {
    String id = shop.products(EVE).create(product("Tea").with("supplierKey", "open sesame")).id();
    String stored =
        shop.database
            .read(sql -> sql.one("select * from test_product"))
            .orElseThrow()
            .asMap()
            .toString();

    assertThat(stored).doesNotContain("open sesame").contains("v1:");
    assertThat(shop.products(EVE).get(id).values().has("supplierKey")).isFalse();
    assertThat(shop.products(EVE).secret(id, "supplierKey")).contains("open sesame");
    assertThatThrownBy(() -> shop.products(ADA).secret(id, "supplierKey"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> shop.products(EVE).findBy("supplierKey", "open sesame"))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> shop.products(EVE).page(ListQuery.first().orderBy("supplierKey")))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void a_writer_who_has_seen_an_older_version_is_told() {
    Records sales = shop.sales(ADA);
    String id = sales.create(sale("1")).id();
    Validation.Checked change = Validation.partial(Shop.SALE.fields()).typed(sale("2"));

    assertThat(sales.update(id, change, 1L).version()).isEqualTo(2);
    assertThatThrownBy(() -> sales.update(id, change, 1L)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> sales.delete(id, 1L)).isInstanceOf(Conflict.class);
    sales.delete(id, 2L);
    assertThat(sales.find(id)).isEmpty();
  }

  @Test
  void of_many_writers_at_once_who_have_seen_the_same_version_one_gets_through() throws Exception {
    Records sales = shop.sales(ADA);
    String id = sales.create(sale("1")).id();
    Validation.Checked change = Validation.partial(Shop.SALE.fields()).typed(sale("2"));
    List<Callable<Boolean>> writers = Collections.nCopies(8, () -> writes(sales, id, change));

    int through = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        through += writer.get() ? 1 : 0;
      }
    }

    assertThat(through).isEqualTo(1);
    assertThat(sales.get(id).version()).isEqualTo(2);
  }

  private static boolean writes(Records sales, String id, Validation.Checked change) {
    try {
      sales.update(id, change, 1L);
      return true;
    } catch (Conflict e) {
      return false;
    }
  }

  @Test
  void what_is_still_in_use_cannot_be_deleted() {
    String product = shop.products(EVE).create(product("Tea")).id();
    String first = shop.sales(ADA).create(sale("1").with("product", product)).id();
    String second = shop.sales(ADA).create(sale("2").with("follows", first)).id();

    assertThatThrownBy(() -> shop.products(EVE).delete(product))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Sales");
    shop.sales(ADA).delete(first);
    shop.products(EVE).delete(product);
    assertThat(shop.sales(ADA).get(second).values().text("follows")).isNull();
  }

  @Test
  void a_change_leaves_alone_what_it_does_not_name() {
    Records sales = shop.sales(ADA);
    String id = sales.create(sale("1").with("state", "done")).id();

    Entry changed = sales.update(id, Values.none().with("price", null));

    assertThat(changed.values().decimal("price")).isNull();
    assertThat(changed.values().text("state")).isEqualTo("done");
    assertThat(only(() -> sales.update(id, Values.none().with("number", " "))).code())
        .isEqualTo("required");
    assertThat(only(() -> sales.update(id, Values.none().with("receipt", "x"))).code())
        .isEqualTo("file");
  }

  private static FieldError only(ThrowingCallable call) {
    assertThat(errors(call)).hasSize(1);
    return errors(call).getFirst();
  }

  private static List<FieldError> errors(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors();
  }
}
