package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An action about one record takes only those for which it is meant. */
class FittingRecordsTest {
  private static final String LOANS = "/models/test-loan";
  private static final String RETURN = "/actions/return-loan";
  private static final Field LOAN = Field.reference("loan", "Ausleihe", "test-loan").required();

  private static final Model MODEL =
      Model.named("test-loan", "Ausleihe", "Ausleihen")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Titel").required(),
              Field.date("dueOn", "Fällig am"),
              Field.options("state", "Stand", new Option("out", "Fort"), new Option("in", "Da"))
                  .defaultValue("out"),
              Field.person("borrower", "Wer").defaultValue("caller"))
          .visibleTo(Way.start().to("borrower"))
          .display("title")
          .build();

  private static TestApp app;
  private static TestClient member;
  private static TestClient admin;

  /** Takes a loan back, or reminds of one, and says which. */
  private record Does(String id, FieldCondition... where) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(id, id)
          .audience(Audience.BOTH)
          .scope(DataScope.USER_SCOPED)
          .parameters(LOAN)
          .where("loan", where)
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      String loan = context.input().text("loan");
      context.records(MODEL).update(loan, Values.none().with("state", "in"));
      return ActionResult.of("Done: " + loan);
    }
  }

  @BeforeAll
  static void open() {
    app =
        TestApp.start(
            AppDefinition.named("Loans")
                .language("de")
                .models(MODEL)
                .actions(
                    new Does("return-loan", FieldCondition.is("state", "out")),
                    new Does(
                        "remind",
                        FieldCondition.is("state", "out"),
                        FieldCondition.of("dueOn", FieldComparison.LESS_THAN, "today")))
                .build());
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table "test_loan" ("id" text primary key, "title" text, "due_on" text,
                  "state" text, "borrower" text references "app_user" ("id") on delete restrict,
                  "version" bigint, "created_at" text, "updated_at" text)
                """));
    admin = app.admin();
    member = app.member();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String loan(TestClient by, String title, String... more) {
    Map<String, String> values = new HashMap<>(Map.of("title", title));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return by.post("/api" + LOANS, values).expect(201).json().get("id").asText();
  }

  private static Reply run(TestClient by, String action, String loan) {
    return by.post("/api/actions/" + action, Map.of("loan", loan));
  }

  @Test
  void a_form_offers_only_what_fits() {
    loan(member, "Bohrer Eins");
    loan(member, "Bohrer Zwei", "state", "in");

    assertThat(Html.checked(member.get(RETURN).expect(200)))
        .contains("Bohrer Eins")
        .doesNotContain("Bohrer Zwei");
  }

  @Test
  void a_search_among_many_finds_only_what_fits() {
    for (int i = 0; i < 25; i++) {
      loan(app.otherMember(), "Leiter " + i, "state", i % 8 == 0 ? "in" : "out");
    }
    String source = LOANS + "/choices?action=return-loan&amp;parameter=loan";

    assertThat(Html.checked(app.otherMember().get(RETURN).expect(200)))
        .contains("data-source=\"" + source + "\"");
    assertThat(titles(app.otherMember(), "leiter"))
        .hasSize(20)
        .doesNotContain("Leiter 8", "Leiter 16");
    assertThat(titles(app.otherMember(), "Leiter 16")).isEmpty();
    assertThat(titles(app.otherMember(), "Leiter 17")).containsExactly("Leiter 17");
  }

  private static Iterable<String> titles(TestClient by, String words) {
    String query = "?action=return-loan&parameter=loan&search=" + words.replace(" ", "%20");
    return by.get(LOANS + "/choices" + query)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsText("label");
  }

  @Test
  void titles_for_an_action_are_looked_up_only_where_there_is_such_a_parameter() {
    member.get(LOANS + "/choices?action=return-loan&parameter=other").expect(404);
    member.get(LOANS + "/choices?action=no-action&parameter=loan").expect(404);
  }

  @Test
  void an_action_stands_only_on_pages_of_records_that_fit() {
    String out = loan(member, "Hammer", "dueOn", "2026-11-21");
    String in = loan(member, "Säge", "state", "in");

    assertThat(Html.checked(member.get(LOANS + "/" + out)))
        .contains(RETURN + "?loan=" + out)
        .doesNotContain("/actions/remind");
    assertThat(Html.checked(member.get(LOANS + "/" + in))).doesNotContain(RETURN, "remind");
  }

  @Test
  void a_program_is_told_at_the_parameter_what_does_not_fit_and_why() {
    String id = loan(member, "Zange");
    run(member, "return-loan", id).expect(200);

    Reply refused = run(member, "return-loan", id).expect(422);

    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("loan");
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("fitting");
    assertThat(refused.json().at("/errors/0/message").asText())
        .isEqualTo("Ausleihe: “return-loan” is only for what fits: Stand = Fort.");
  }

  @Test
  void a_person_is_told_beside_the_field_in_the_language_of_the_app() {
    String id = loan(member, "Feile", "dueOn", "2026-11-21");

    Reply refused = member.form("/actions/remind", Map.of("loan", id)).expect(422);

    assertThat(Html.checked(refused))
        .containsPattern(
            "Ausleihe: Diese Aktion gilt nur für Einträge mit: Stand = Fort,"
                + " Fällig am &lt; 21\\.11\\.2026\\.")
        .contains("Feile");
  }

  @Test
  void what_somebody_does_not_see_is_not_told_from_what_is_not_there() {
    String hidden = loan(admin, "Geheim", "state", "in");

    Reply refused = run(member, "return-loan", hidden).expect(422);

    JsonNode errors = refused.json().get("errors");
    assertThat(errors.at("/0/code").asText()).isEqualTo("reference");
    assertThat(run(member, "return-loan", Ids.next()).expect(422).json().get("errors"))
        .isEqualTo(errors);
  }

  @Test
  void conditions_stand_on_what_the_records_hold() {
    AppDefinition odd =
        AppDefinition.named("Odd")
            .models(MODEL)
            .actions(new Does("odd", FieldCondition.is("colour", "red")))
            .build();
    assertThatThrownBy(() -> TestApp.start(odd)).hasMessageContaining("colour is no field");
    assertThatThrownBy(() -> ActionDefinition.named("odd", "Odd").where("loan").build())
        .hasMessageContaining("no parameter loan");
  }
}
