package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.index.RecordIndexes;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.user.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** A small database with a model of each scoping, and three people. */
final class Shop implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  static final Caller ADA = new Caller("ada", "ada@example.com", Role.MEMBER);
  static final Caller BEN = new Caller("ben", "ben@example.com", Role.MEMBER);
  static final Caller EVE = new Caller("eve", "eve@example.com", Role.ADMIN);

  static final Model PRODUCT =
      Model.named("test-product", "Product", "Products")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().unique(),
              Field.secret("supplierKey", "Supplier key"),
              Field.flag("starred", "Starred").personal().defaultValue("false"),
              Field.text("note", "Note").personal())
          .display("name")
          .build();

  static final Model SALE =
      Model.named("test-sale", "Sale", "Sales")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("number", "Number").required().unique(),
              Field.reference("product", "Product", "test-product"),
              Field.reference("follows", "Follows", "test-sale").onDelete(OnDelete.SET_NULL),
              Field.reference("partOf", "Part of", "test-sale").onDelete(OnDelete.CASCADE),
              Field.money("price", "Price"),
              Field.date("day", "Day"),
              Field.datetime("at", "At"),
              Field.json("extra", "Extra"),
              Field.file("receipt", "Receipt"),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("done", "Done"))
                  .defaultValue("open"))
          .unique("product", "day")
          .display("number")
          .build();

  private static final String PEOPLE_AND_FILES =
      """
      create table "app_user" ("id" text primary key);
      create table "file" ("id" text primary key, "owner_id" text, "name" text, "content_type" text,
        "size_bytes" bigint, "sha256" text, "created_at" text);
      create table "deleted_batch" ("id" text primary key, "user_id" text, "model" text,
        "records" bigint, "title" text, "deleted_at" text);
      create table "deleted_record" ("id" text primary key,
        "deletion_id" text references "deleted_batch" ("id") on delete cascade, "model" text,
        "record_id" text, "step" text, "kept" text, "files" text);
      insert into "app_user" values ('ada'), ('ben'), ('eve');
      """;

  private static final String TABLES =
      """
      create table "test_product" ("id" text primary key, "name" text not null unique,
        "supplier_key" text, "version" bigint, "created_at" text, "updated_at" text);
      create table "test_product_personal" (
        "record_id" text references "test_product" ("id") on delete cascade, "user_id" text,
        "starred" integer, "note" text, primary key ("record_id", "user_id"));
      create table "test_sale" ("id" text primary key, "owner_id" text not null,
        "number" text not null,
        "product" text references "test_product" ("id") on delete restrict,
        "follows" text references "test_sale" ("id") on delete set null,
        "part_of" text references "test_sale" ("id") on delete cascade, "price" bigint, "day" text,
        "at" text, "extra" text, "receipt" text references "file" ("id"), "state" text,
        "version" bigint, "created_at" text, "updated_at" text,
        unique ("owner_id", "number"), unique ("owner_id", "product", "day"));
      """;

  final Database database;
  final RecordStore store;
  final List<Change> changes = new ArrayList<>();

  Shop(Path folder) {
    database = Database.open(folder.resolve("shop.db"), Clock.fixed(NOW, ZoneOffset.UTC));
    run(database, PEOPLE_AND_FILES);
    run(database, TABLES);
    ModelRegistry models = new ModelRegistry(List.of(PRODUCT, SALE));
    store =
        new RecordStore(
            database,
            models,
            new RecordIndexes(database, models),
            new SecretBox(new SecretKeySpec(new byte[32], "AES")),
            new FileStore(database, folder.resolve("files")),
            (change, sql) -> changes.add(change),
            null,
            Via.API,
            Locale.ENGLISH);
  }

  /** An app with these models and nothing else. */
  static TestApp app() {
    TestApp app = TestApp.start(AppDefinition.named("Shop").models(PRODUCT, SALE).build());
    run(app.database(), TABLES);
    return app;
  }

  private static void run(Database database, String script) {
    database.write(sql -> {
      List.of(script.split(";\\s*\\n")).forEach(sql::execute);
      return script;
    });
  }

  Records products(Caller caller) {
    return store.records(PRODUCT, caller);
  }

  Records sales(Caller caller) {
    return store.records(SALE, caller);
  }

  Records allSales() {
    return store.records(SALE, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE));
  }

  static Values sale(String number) {
    return Values.none().with("number", number).with("price", new BigDecimal("9.90"));
  }

  static Values sale(String number, LocalDate day) {
    return sale(number).with("day", day);
  }

  static Values product(String name) {
    return Values.none().with("name", name);
  }

  @Override
  public void close() {
    database.close();
  }
}
