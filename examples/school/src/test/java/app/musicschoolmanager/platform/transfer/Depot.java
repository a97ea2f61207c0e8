package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import java.util.List;
import java.util.Map;

/** An app whose records come and go as files. */
final class Depot {
  static final String PARCELS = "/api/models/test-parcel";

  static final Model PLACE =
      Model.named("test-place", "Place", "Places")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  static final Model PARCEL =
      Model.named("test-parcel", "Parcel", "Parcels")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("label", "Label").required().max("80").unique(),
              Field.text("content", "Content"),
              Field.integer("pieces", "Pieces").required().min("1").defaultValue("1"),
              Field.decimal("weight", "Weight").scale(3),
              Field.money("worth", "Worth"),
              Field.flag("fragile", "Fragile"),
              Field.date("day", "Day"),
              Field.datetime("sentAt", "Sent at"),
              Field.options(
                  "state", "State", new Option("open", "Open"), new Option("gone", "Gone")),
              Field.json("extra", "Extra"),
              Field.secret("code", "Code"),
              Field.file("slip", "Slip"),
              Field.reference("place", "Place", "test-place"),
              Field.reference("after", "After", "test-parcel").onDelete(OnDelete.SET_NULL))
          .display("label")
          .build();

  private static final String TABLES =
      """
      create table "test_place" ("id" text primary key, "name" text not null,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_parcel" ("id" text primary key, "owner_id" text not null,
        "label" text not null, "content" text, "pieces" bigint, "weight" bigint, "worth" bigint,
        "fragile" integer, "day" text, "sent_at" text, "state" text, "extra" text, "code" text,
        "slip" text references "file" ("id"),
        "place" text references "test_place" ("id") on delete restrict,
        "after" text references "test_parcel" ("id") on delete set null,
        "version" bigint, "created_at" text, "updated_at" text, unique ("owner_id", "label"));
      """;

  private Depot() {}

  static TestApp open(String language) {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Depot").language(language).models(PLACE, PARCEL).build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return null;
        });
    return app;
  }

  /** Lets go of all records. */
  static void empty(TestApp app) {
    app.database()
        .write(sql -> {
          sql.execute("delete from \"test_parcel\"");
          sql.execute("delete from \"test_place\"");
          return null;
        });
  }

  static String place(TestApp app, String name) {
    return app.admin()
        .post("/api/models/test-place", Map.of("name", name))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  static String parcel(TestClient client, Map<String, ?> values) {
    return client.post(PARCELS, values).expect(201).json().get("id").asText();
  }
}
