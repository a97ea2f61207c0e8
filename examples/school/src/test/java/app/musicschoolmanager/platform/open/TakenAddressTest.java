package app.musicschoolmanager.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.RecordCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form open to anybody tells nobody whose e-mail address is there. */
class TakenAddressTest {
  private static final String POLITE = "Nobody signs as “nobody”.";
  private static final String TOPICS = "/api/public/village-topic";

  private static final Model READER =
      shared("village-reader")
          .fields(
              Field.string("alias", "Alias").required().unique(),
              Field.email("email", "E-mail").required().unique(),
              Field.string("number", "Number"))
          .rules(
              RecordCheck.named("polite", POLITE).that(FieldCondition.isNot("alias", "nobody")),
              Numbering.named("number", "Readers are numbered.").of("number").prefix("R-"))
          .openForm(PublicForm.of("alias", "email").thanks("Look into your mailbox."))
          .display("alias")
          .build();

  private static final Model TOPIC =
      shared("village-topic")
          .fields(
              Field.string("topic", "Topic").required(),
              Field.email("email", "E-mail"),
              Field.string("seat", "Seat"))
          .unique("topic", "email")
          .rules(OnlyOnce.named("seat", "A seat is given once.").with("seat"))
          .openForm(PublicForm.of("topic", "email", "seat"))
          .display("topic")
          .build();

  private TestApp app;
  private TestClient guest;

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.ADMIN)
        .writableBy(Audience.ADMIN);
  }

  @BeforeEach
  void start() {
    app = TestApp.start(AppDefinition.named("Letters").models(READER, TOPIC).build());
    guest = app.anonymous();
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table village_topic (id text primary key, topic text, email text, seat text,
                version bigint, created_at text, updated_at text, unique (topic, email))
              """);
          return sql.execute(
              """
              create table village_reader (id text primary key, alias text unique,
                email text unique, number text, version bigint, created_at text, updated_at text)
              """);
        });
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void an_address_that_is_there_is_answered_like_a_new_one_and_kept_once() {
    Reply first = asked("Ada", "ada@example.com").expect(201);
    Values kept = only(READER);
    Reply again = asked("Bea", "ADA@Example.com").expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.response().headers().map().keySet())
        .isEqualTo(first.response().headers().map().keySet());
    assertThat(only(READER)).isEqualTo(kept);

    Map<String, String> form = Map.of("alias", "Cleo", "email", "ada@example.com");
    Reply page = Village.sign(app, guest, READER, form).expect(303);
    String thanked = Html.checked(guest.get(page.header("Location").orElseThrow()).expect(200));
    assertThat(thanked).contains("Look into your mailbox.");
    assertThat(only(READER)).isEqualTo(kept);

    asked("Dora", "dora@example.com").expect(201);
    assertThat(Village.all(app, READER))
        .extracting(entry -> entry.values().text("number"))
        .containsExactly("R-1", "R-2");
    assertThat(app.admin().get("/api/changes?model=village-reader").json().get("items")).hasSize(2);
  }

  @Test
  void what_else_is_wrong_is_told_as_for_a_new_address() {
    asked("Ada", "ada@example.com").expect(201);
    for (String address : List.of("ada@example.com", "new@example.com")) {
      assertThat(
              asked("nobody", address).expect(422).json().at("/errors").findValuesAsText("field"))
          .containsExactly("alias");
      Reply taken = asked("Ada", address).expect(422);
      assertThat(taken.json().get("detail").asText())
          .isEqualTo("Alias is already taken by another village-reader.");
      guest.post("/api/public/village-reader", Map.of("email", address)).expect(422);
    }
    only(READER);
  }

  @Test
  void an_address_among_other_fields_is_not_told_either_and_fields_without_one_are() {
    Map<String, String> first = Map.of("topic", "Trees", "email", "ada@example.com", "seat", "1");
    guest.post(TOPICS, first).expect(201);
    guest.post(TOPICS, Map.of("topic", "Trees", "email", "ada@example.com")).expect(201);
    only(TOPIC);
    Map<String, String> same = Map.of("topic", "Trees", "email", "ada@example.com", "seat", "1");
    Map<String, String> other = Map.of("topic", "Trees", "email", "bea@example.com", "seat", "1");
    assertThat(guest.post(TOPICS, same).expect(422).body())
        .isEqualTo(guest.post(TOPICS, other).expect(422).body())
        .contains("A seat is given once.");
  }

  @Test
  void whoever_has_an_account_is_told() {
    asked("Ada", "ada@example.com").expect(201);
    Map<String, String> twice = Map.of("alias", "Bea", "email", "ada@example.com");
    Reply reply = app.admin().post("/api/models/village-reader", twice).expect(422);
    assertThat(reply.body()).contains("E-mail is already taken");
  }

  private Reply asked(String alias, String email) {
    return guest.post("/api/public/village-reader", Map.of("alias", alias, "email", email));
  }

  private Values only(Model model) {
    List<Entry> all = Village.all(app, model);
    assertThat(all).hasSize(1);
    return all.getFirst().values();
  }
}
