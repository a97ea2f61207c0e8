package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.Stamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where everybody has one record at most, theirs is offered in place of a further one. */
class OwnRecordTest {
  private static final String ONE = "There is one of each.";

  /**
   * Models of which a member has one record, each in its way, and one of which they have several.
   */
  private static final Model PLAN =
      named("test-plan", Scoping.USER_SCOPED)
          .fields(Field.string("name", "Name"))
          .rules(OnlyOnce.named("one", ONE).amongTheOwners())
          .display("name")
          .build();

  private static final Model NEIGHBOUR =
      named("test-neighbour", Scoping.SHARED_DATA)
          .fields(Field.string("name", "Name"), Field.person("account", "Account").unique())
          .rules(Stamp.named("account", ONE).of("account", Stamp.Source.CALLER))
          .display("name")
          .build();

  private static final Model CARD =
      named("test-card", Scoping.SHARED_DATA)
          .fields(
              Field.string("name", "Name"),
              Field.person("holder", "Holder").setBy(Setter.ADMIN).defaultValue(Field.CALLER))
          .rules(OnlyOnce.named("one", ONE).with("holder").exemptingAdmin())
          .display("name")
          .build();

  private static final Model CLIENT =
      named("test-client", Scoping.SHARED_DATA)
          .fields(Field.string("name", "Name"), Field.person("account", "Account").unique())
          .visibleTo(Way.start().to("account").writing(), Way.everybody())
          .display("name")
          .build();

  private static final Model VISIT =
      named("test-visit", Scoping.USER_SCOPED)
          .fields(Field.string("name", "Name"), Field.string("state", "State"))
          .rules(
              OnlyOnce.named("one", ONE).amongTheOwners().when(FieldCondition.is("state", "open")))
          .display("name")
          .build();

  private static TestApp app;

  private static Model.Builder named(String name, Scoping scoping) {
    return Model.named(name, name, name)
        .scoping(scoping)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeAll
  static void open() {
    app =
        TestApp.start(
            AppDefinition.named("Ones").models(PLAN, NEIGHBOUR, CARD, CLIENT, VISIT).build());
    app.database()
        .write(sql -> {
          List.of(
                  "plan (owner_id text,",
                  "neighbour (account text unique,",
                  "card (holder text,",
                  "client (account text unique,",
                  "visit (owner_id text, state text,")
              .forEach(table ->
                  sql.execute(
                      "create table test_"
                          + table
                          + " id text primary key, name text, version bigint, created_at text,"
                          + " updated_at text)"));
          return app;
        });
  }

  @AfterAll
  static void close() {
    app.close();
  }

  @Test
  void theirs_is_offered_and_no_further_one() {
    TestClient member = app.member();
    for (Model model : List.of(PLAN, NEIGHBOUR, CARD, CLIENT)) {
      String list = "/models/" + model.name();
      assertThat(member.get(list).body()).contains(list + "/new").doesNotContain("Open your own");
      assertThat(member.get("/").body()).contains(list + "/new");

      String mine = list + "/" + create(member, model);

      String html = Html.checked(member.get(list).expect(200));
      assertThat(html).contains("Open your own", "href=\"" + mine + "\"");
      assertThat(html).doesNotContain(list + "/new", list + "/import");
      assertThat(member.get("/").body()).doesNotContain(list + "/new");
      assertThat(member.get(list + "/new").expect(303).header("Location")).contains(mine);
      assertThat(member.get(mine).body()).contains("You have one already");
      assertThat(app.otherMember().get(list).body()).contains(list + "/new");
    }
  }

  @Test
  void whoever_may_have_several_is_offered_a_further_one() {
    create(app.admin(), CARD);
    assertThat(app.admin().get("/models/test-card").body())
        .contains("/models/test-card/new")
        .doesNotContain("Open your own");
    create(app.admin(), CLIENT);
    app.admin().get("/models/test-client/new").expect(200);
    create(app.otherMember(), VISIT);
    assertThat(app.otherMember().get("/models/test-visit").body())
        .contains("/models/test-visit/new");
  }

  private static String create(TestClient client, Model model) {
    boolean chosen = model == CLIENT;
    Map<String, String> values =
        chosen ? Map.of("name", "One", "account", app.userId(client)) : Map.of("name", "One");
    return client.post("/api/models/" + model.name(), values).expect(201).json().get("id").asText();
  }
}
