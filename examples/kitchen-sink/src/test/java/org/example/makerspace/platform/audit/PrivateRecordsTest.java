package org.example.makerspace.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.page.Html;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members keep for themselves beside what everybody shares, as the trail tells of it. */
class PrivateRecordsTest {
  private static final String TOPICS = "/api/models/test-topic";
  private static final String WISHES = "/api/models/test-wish";

  private static final Model TOPIC =
      Model.named("test-topic", "Topic", "Topics")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  private static final Model WISH =
      Model.named("test-wish", "Wish", "Wishes")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("about", "About", "test-topic").onDelete(OnDelete.SET_NULL),
              Field.reference("within", "Within", "test-topic").onDelete(OnDelete.CASCADE))
          .display("title")
          .build();

  private static final List<String> TABLES =
      List.of(
          """
          create table "test_topic" ("id" text primary key, "name" text, "version" bigint,
            "created_at" text, "updated_at" text)\
          """,
          """
          create table "test_wish" ("id" text primary key, "owner_id" text not null, "title" text,
            "about" text references "test_topic" ("id") on delete set null,
            "within" text references "test_topic" ("id") on delete cascade,
            "version" bigint, "created_at" text, "updated_at" text)\
          """);

  private final TestApp app =
      TestApp.start(AppDefinition.named("Test").models(TOPIC, WISH).build());
  private final TestClient admin = app.admin();
  private final TestClient owner = app.member();

  @BeforeEach
  void tables() {
    app.database()
        .write(sql -> {
          TABLES.forEach(sql::execute);
          return null;
        });
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private static String created(TestClient by, String path, Map<String, String> values) {
    return by.post(path, values).expect(201).json().get("id").asText();
  }

  @Test
  void an_administrator_is_not_told_which_private_records_went_with_what_they_delete() {
    String topic = created(admin, TOPICS, Map.of("name", "Health"));
    String about = created(owner, WISHES, Map.of("title", "Rest", "about", topic));
    String within = created(owner, WISHES, Map.of("title", "Run", "within", topic));
    Map<String, Object> chosen = Map.of("ids", List.of(topic));
    String undo = admin.post(TOPICS + "/delete", chosen).expect(200).json().get("undo").asText();
    owner.get(WISHES + "/" + within).expect(404);
    notTold(about, within);
    admin.post(undo, Map.of()).expect(200);
    notTold(about, within);

    JsonNode made = admin.get("/api/changes?model=test-wish&kind=created").json().get("items");
    assertThat(made.get(made.size() - 1).at("/user/id").asText()).isEqualTo(app.userId(owner));
    assertThat(admin.get("/api/changes").body()).contains(topic);
    for (String wish : List.of(about, within)) {
      JsonNode own = owner.get(WISHES + "/" + wish + "/changes").expect(200).json().get("items");
      assertThat(own)
          .hasSizeGreaterThan(2)
          .allMatch(it -> wish.equals(it.get("recordId").asText()));
      Html.checked(owner.get("/models/test-wish/" + wish + "/history").expect(200));
    }
  }

  private void notTold(String... wishes) {
    assertThat(admin.get("/api/changes").expect(200).body()).doesNotContain(wishes);
    assertThat(Html.checked(admin.get("/changes").expect(200))).doesNotContain(wishes);
    assertThat(admin.get("/changes/export.csv").expect(200).body())
        .contains("Health", "Wish")
        .doesNotContain(wishes);
  }
}
