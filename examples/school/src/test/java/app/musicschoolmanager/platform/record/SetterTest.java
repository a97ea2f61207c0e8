package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Members report, the office says what becomes of it, and the app when it has told them. */
class SetterTest {
  private static final String REPORTS = "/api/models/test-report";
  private static final String FORM = "/models/test-report/new";

  private static final Model REPORT =
      Model.named("test-report", "Report", "Reports")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.options("state", "State", new Option("new", "New"), new Option("done", "Done"))
                  .required()
                  .setBy(Setter.ADMIN)
                  .defaultValue("new"),
              Field.flag("open", "Open").required().setBy(Setter.ADMIN).defaultValue("true"),
              Field.datetime("mailedAt", "Mailed at").setBy(Setter.ACTIONS),
              Field.file("photo", "Photo").pictures(),
              Field.file("plan", "Plan").setBy(Setter.ADMIN))
          .display("title")
          .build();

  private static final Model CHORE =
      Model.named("test-chore", "Chore", "Chores")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.options("state", "State", new Option("new", "New"), new Option("done", "Done"))
                  .required()
                  .setBy(Setter.ADMIN)
                  .defaultValue("new"),
              Field.person("keeper", "Keeper")
                  .required()
                  .unique()
                  .setBy(Setter.ADMIN)
                  .defaultValue("caller"))
          .rules(
              Frozen.named("closed", "What is done stays.")
                  .when(FieldCondition.is("state", "done"))
                  .exemptingAdmin())
          .display("title")
          .build();

  private final TestApp app = start();
  private final TestClient admin = app.admin();
  private final TestClient member = app.member();

  private static TestApp start() {
    TestApp app = TestApp.start(AppDefinition.named("Test").models(REPORT, CHORE).build());
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table test_report (id text primary key, owner_id text, title text not null,
                state text not null, "open" integer not null, mailed_at text, photo text,
                plan text, version bigint, created_at text, updated_at text)
              """);
          return sql.execute(
              """
              create table test_chore (id text primary key, title text not null,
                state text not null, keeper text unique references app_user (id),
                version bigint, created_at text, updated_at text)
              """);
        });
    return app;
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private String report(TestClient reporter) {
    Reply made = reporter.post(REPORTS, Map.of("title", "Lamp"));
    return REPORTS + "/" + made.expect(201).json().get("id").asText();
  }

  private static void refused(Reply reply, String message) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("message")).containsExactly(message);
  }

  @Test
  void nobody_else_sets_it_over_the_api_and_the_office_does() {
    String one = report(member);
    String office = "State is set by administrators.";
    refused(member.post(REPORTS, Map.of("title", "Lamp", "state", "done")), office);
    refused(member.put(one, Map.of("state", "done")), office);
    refused(member.put(one, Map.of("open", false)), "Open is set by administrators.");
    admin.put(one, Map.of("state", "done")).expect(200);
    member.put(one, Map.of("title", "Chair", "state", "done", "open", true)).expect(200);
    assertThat(member.get(one).json().get("state").asText()).isEqualTo("done");
  }

  @Test
  void samples_know_who_is_filled_in_for_members() {
    ModelPromises chores = new ModelPromises(app, CHORE);
    chores.areCreatedReadChangedFoundAndDeleted(member);
    chores.areCreatedReadChangedFoundAndDeleted(admin);
  }

  @Test
  void a_rule_about_what_others_set_is_tried_with_members_too() {
    ModelPromises chores = new ModelPromises(app, CHORE);
    chores.keepTheRule(member, "closed");
    chores.keepTheRule(admin, "closed");
  }

  @Test
  void what_actions_set_nobody_sets_by_hand() {
    String one = report(member);
    Map<String, Object> mailed = Map.of("title", "Lamp", "mailedAt", "2026-01-15T08:00:00Z");
    for (TestClient client : new TestClient[] {member, admin}) {
      refused(client.put(one, mailed), "Mailed at is set by actions of the app.");
      refused(client.post(REPORTS, mailed), "Mailed at is set by actions of the app.");
    }
    Caller runner = new Caller(app.userId(member), "member@example.com", Role.MEMBER);
    Values sent = Values.none().with("mailedAt", Instant.EPOCH).with("state", "done");
    app.services()
        .records()
        .via(Via.action("send"))
        .records(REPORT, Scope.of(runner))
        .update(one.substring(one.lastIndexOf('/') + 1), sent);
    assertThat(member.get(one).json().get("mailedAt").asText()).startsWith("1970-01-01");
    assertThat(member.get(one).json().get("state").asText()).isEqualTo("done");
  }

  @Test
  void forms_ask_only_those_who_set_it() {
    assertThat(member.get(FORM).expect(200).body())
        .contains("name=\"title\"")
        .doesNotContain("name=\"state\"", "name=\"open\"", "name=\"mailedAt\"", "name=\"plan\"");
    assertThat(admin.get(FORM).expect(200).body())
        .contains("name=\"state\"", "name=\"open\"", "name=\"plan\"")
        .doesNotContain("name=\"mailedAt\"");
    member.form(FORM, Map.of("title", "Lamp", "state", "done")).expect(303);
    JsonNode made = member.get(REPORTS).expect(200).json().at("/items/0");
    assertThat(made.get("state").asText()).isEqualTo("new");
    assertThat(made.get("open").asBoolean()).isTrue();
    String page = "/models/test-report/" + made.get("id").asText();
    assertThat(member.get(page).expect(200).body()).contains("Mailed at", "State");
    assertThat(member.get(page + "/edit").expect(200).body()).doesNotContain("name=\"state\"");
  }

  @Test
  void an_import_says_who_sets_it() {
    String path = REPORTS + "/import";
    Reply refused = sent(member, path, "rows.csv", "title,state\nLamp,done\n");
    assertThat(refused.expect(422).body()).contains("setByAdmin");
    sent(member, path, "rows.csv", "title,state\nLamp,new\nChair,\n").expect(201);
    sent(admin, path, "rows.csv", "title,state\nLamp,done\n").expect(201);
  }

  @Test
  void a_file_is_left_alone_by_those_who_do_not_set_it() {
    String one = report(member);
    refused(sent(member, one + "/files/plan", "a.txt", "A"), "Plan is set by administrators.");
    sent(admin, one + "/files/plan", "a.txt", "A").expect(201);
  }

  @Test
  void a_field_for_pictures_takes_nothing_else() {
    String one = report(member);
    refused(sent(member, one + "/files/photo", "a.txt", "A"), "Photo: a.txt is no picture.");
    sent(member, one + "/files/photo", "a.gif", "GIF89a").expect(201);
    assertThat(member.get(FORM).body()).contains("accept=\"image/*\"");
  }

  @Test
  void the_description_of_the_models_says_it_and_the_app_proves_it() {
    JsonNode fields = member.get("/api/agent/models").expect(200).json().at("/models/0/fields");
    assertThat(fields.findValuesAsText("setBy"))
        .containsExactly("admin", "admin", "actions", "admin");
    assertThat(fields.findValuesAsText("accept")).containsExactly("image");
    ModelPromises reports = new ModelPromises(app, REPORT);
    reports.keepWhatOthersSet(member);
    reports.keepWhatOthersSet(admin);
    reports.areCreatedReadChangedFoundAndDeleted(member);
  }

  private static Reply sent(TestClient client, String path, String name, String content) {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--part--\r\n"
            .formatted(name, content);
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }
}
