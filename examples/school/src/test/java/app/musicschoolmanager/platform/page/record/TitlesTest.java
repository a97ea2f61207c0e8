package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records are called after others. */
class TitlesTest {

  private static final Model ROOM =
      Model.named("test-room", "Room", "Rooms")
          .scoping(Scoping.SHARED_DATA)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  private static final Model SHELF =
      Model.named("test-shelf", "Shelf", "Shelves")
          .scoping(Scoping.SHARED_DATA)
          .fields(
              Field.reference("room", "Room", "test-room"),
              Field.reference("beside", "Beside", "test-shelf"))
          .display("room")
          .build();

  private static final Model TWIN =
      Model.named("test-twin", "Twin", "Twins")
          .scoping(Scoping.SHARED_DATA)
          .fields(Field.reference("other", "Other", "test-twin"))
          .display("other")
          .build();

  private static final String TABLES =
      """
      create table "test_room" ("id" text primary key, "name" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_shelf" ("id" text primary key,
        "room" text references "test_room" ("id") on delete restrict,
        "beside" text references "test_shelf" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_twin" ("id" text primary key,
        "other" text references "test_twin" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  private static TestApp app;

  @BeforeAll
  static void open() {
    app = TestApp.start(AppDefinition.named("House").models(ROOM, SHELF, TWIN).build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String made(String model, Map<String, String> values) {
    return app.admin().post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  @Test
  void a_record_called_after_another_is_named_in_lists_of_what_points_to_it() {
    String library = made("test-room", Map.of("name", "Library"));
    String first = made("test-shelf", Map.of("room", library));
    String second = made("test-shelf", Map.of("beside", first));
    String list = Html.checked(app.admin().get("/models/test-shelf").expect(200));
    assertThat(Html.all(list, "(Library)</")).hasSizeGreaterThan(1);
    String page = Html.checked(app.admin().get("/models/test-shelf/" + second).expect(200));
    assertThat(page).contains("Library");
  }

  @Test
  void records_called_after_each_other_are_shown_all_the_same() {
    String one = made("test-twin", Map.of());
    String other = made("test-twin", Map.of("other", one));
    app.admin().put("/api/models/test-twin/" + one, Map.of("other", other)).expect(200);
    assertThat(Html.checked(app.admin().get("/models/test-twin").expect(200))).contains("—");
    Html.checked(app.admin().get("/models/test-twin/" + one).expect(200));
  }
}
