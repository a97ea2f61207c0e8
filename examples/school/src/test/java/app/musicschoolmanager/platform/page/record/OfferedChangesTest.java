package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.Numbering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules could only refuse is not offered. */
class OfferedChangesTest {
  private static final String SENT = "A bill stays as it was sent.";

  private static final Model BILL =
      shared("test-bill", "Bill")
          .fields(
              Field.string("title", "Title").required(),
              Field.money("net", "Net"),
              Field.flag("express", "Express"),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("sent", "Sent"))
                  .required(),
              Field.string("number", "Number").unique())
          .rules(
              Numbering.named("number", "Bills are numbered once they are sent.")
                  .of("number")
                  .when(FieldCondition.is("state", "sent")),
              Frozen.named("priced", "The price stays once there is one.")
                  .when(FieldCondition.isFilled("net"))
                  .only("net", "express"),
              Frozen.named("as-sent", SENT).when(FieldCondition.is("state", "sent")))
          .display("title")
          .build();

  private static final Model LINE =
      shared("test-line", "Line")
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("bill", "Bill", "test-bill").required())
          .rules(Frozen.named("place", "A line stays with its bill.").only("bill"))
          .display("title")
          .build();

  private TestApp app;
  private TestClient member;

  private static Model.Builder shared(String name, String label) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeEach
  void open() {
    app = TestApp.start(AppDefinition.named("Office").models(BILL, LINE).build());
    app.database()
        .write(sql -> {
          sql.execute(
              "create table test_bill (id text primary key, title text, net bigint,"
                  + " express integer, state text, number text unique, version bigint,"
                  + " created_at text, updated_at text)");
          return sql.execute(
              "create table test_line (id text primary key, title text, bill text references"
                  + " test_bill (id), version bigint, created_at text, updated_at text)");
        });
    member = app.member();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private String bill(Map<String, Object> values) {
    String id = member.post("/api/models/test-bill", values).expect(201).json().get("id").asText();
    return "/models/test-bill/" + id;
  }

  private String page(String path) {
    return member.get(path).expect(200).body();
  }

  @Test
  void what_may_be_changed_and_deleted_has_buttons_for_both() {
    String open = bill(Map.of("title", "Open one", "state", "open"));
    assertThat(page(open)).contains(open + "/edit", open + "/delete").doesNotContain(SENT);
  }

  @Test
  void a_closed_record_has_no_buttons_and_says_why() {
    String sent = bill(Map.of("title", "Sent one", "state", "sent"));
    assertThat(page(sent)).contains(SENT).doesNotContain(sent + "/edit", sent + "/delete");
    assertThat(member.get(sent + "/edit").expect(409).body()).contains(SENT);
  }

  @Test
  void a_numbered_record_stays_because_of_its_number() {
    String sent = bill(Map.of("title", "Sent one", "state", "sent"));
    String refusal = member.form(sent + "/delete", Map.of()).expect(409).body();
    assertThat(refusal).contains("numbers leave no gaps");
    assertThat(member.delete("/api" + sent).expect(409).body()).contains("leave no gaps");
  }

  @Test
  void a_form_asks_only_for_what_may_still_change() {
    String priced = bill(Map.of("title", "Priced", "state", "open", "net", 5, "express", true));
    assertThat(page(priced + "/edit")).contains("name=\"title\"").doesNotContain("name=\"net\"");
    member.form(priced + "/edit", Map.of("title", "Other title", "state", "open")).expect(303);
    assertThat(member.get("/api" + priced).json().get("express").asBoolean()).isTrue();
  }

  @Test
  void what_a_form_from_before_says_is_not_dropped_in_silence() {
    String priced = bill(Map.of("title", "Priced", "state", "open", "net", 5));
    Map<String, String> old = Map.of("title", "Priced", "state", "open", "net", "6");
    assertThat(member.form(priced + "/edit", old).expect(422).body())
        .contains("The price stays once there is one.");
  }

  @Test
  void no_line_of_another_bill_is_offered_where_lines_stay_with_theirs() {
    String open = bill(Map.of("title", "Open one", "state", "open"));
    assertThat(page(open))
        .contains("/models/test-line/new?bill=")
        .doesNotContain("/models/test-line/relate");
  }

  @Test
  void a_line_that_is_asked_for_nevertheless_stays_where_it_is() {
    String first = bill(Map.of("title", "First", "state", "open"));
    String second = id(bill(Map.of("title", "Second", "state", "open")));
    Map<String, String> values = Map.of("title", "A line", "bill", id(first));
    String line =
        member.post("/api/models/test-line", values).expect(201).json().get("id").asText();
    Map<String, String> move = Map.of("field", "bill", "to", second, "record", line);
    Map<String, String> confirmed = new HashMap<>(move);
    confirmed.put("move", "on");
    for (Map<String, String> sent : List.of(move, confirmed)) {
      member.form("/models/test-line/relate", sent).expect(303);
      assertThat(page("/models/test-bill/" + second)).contains("A line stays with its bill.");
    }
    assertThat(member.get("/api/models/test-line/" + line).json().get("bill").asText())
        .isEqualTo(id(first));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
