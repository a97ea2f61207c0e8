package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActionRoutesTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    ActionDefinition greet =
        ActionDefinition.named("greet-someone", "Greet someone")
            .description("Says hello.")
            .audience(Audience.BOTH)
            .parameters(
                Field.string("name", "Name").required().max("20"),
                Field.integer("times", "Times").min("1").defaultValue("2"))
            .triggers("say hello")
            .confirm()
            .build();
    ActionDefinition close = ActionDefinition.named("close", "Close").build();
    app =
        Probe.app(
            new Probe(greet, c -> ActionResult.of("Hello").with("to", c.input().text("name"))),
            new Probe(
                close,
                c -> {
                  throw new ActionFailed("Nothing to close.");
                }));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void each_caller_is_told_of_the_actions_that_they_may_run() {
    JsonNode member = app.member().get("/api/agent/actions").expect(200).json().get("actions");
    JsonNode admin = app.admin().get("/api/agent/actions").expect(200).json().get("actions");
    app.anonymous().get("/api/agent/actions").expect(401);
    assertThat(member.findValuesAsText("id")).containsExactly("greet-someone");
    assertThat(admin.findValuesAsText("id")).containsExactly("greet-someone", "close");
    assertThat(member.get(0).toString())
        .contains("\"role\":\"both\"", "\"dataScope\":\"user_scoped\"", "\"confirm\":true")
        .contains("\"required\":[\"name\"]", "\"maxLength\":20", "\"minimum\":1")
        .contains("\"triggerPhrases\":[\"say hello\"]", "\"timeoutSeconds\":30");
  }

  @Test
  void an_action_runs_by_its_id_and_by_its_name() {
    for (String path :
        new String[] {
          "/api/actions/trigger-action/greet-someone",
          "/api/actions/greet-someone",
          "/api/actions/GreetSomeone"
        }) {
      JsonNode run = app.member().post(path, Map.of("name", "Ada")).expect(200).json();
      assertThat(run.path("status").asText()).isEqualTo("completed");
      assertThat(run.path("message").asText()).isEqualTo("Hello");
      assertThat(run.at("/data/to").asText()).isEqualTo("Ada");
    }
  }

  @Test
  void a_run_that_fails_says_why() {
    JsonNode run = app.admin().post("/api/actions/close", Map.of()).expect(422).json();
    assertThat(run.path("status").asText()).isEqualTo("failed");
    assertThat(run.path("error").asText()).isEqualTo("Nothing to close.");
  }

  @Test
  void a_refusal_is_a_problem_that_names_the_fields() {
    var refused = app.member().post("/api/actions/greet-someone", Map.of("times", 0)).expect(422);
    assertThat(refused.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.json().get("errors").findValuesAsText("field"))
        .containsExactly("name", "times");
    app.member().post("/api/actions/close", Map.of()).expect(403);
    app.member().post("/api/actions/nothing", Map.of()).expect(404);
    app.anonymous().post("/api/actions/greet-someone", Map.of("name", "Ada")).expect(401);
  }

  @Test
  void everybody_sees_their_own_runs_and_an_administrator_all() {
    String id = greet(app.member());
    String mine = greet(app.otherMember());
    assertThat(listed(app.member())).contains(id).doesNotContain(mine);
    assertThat(listed(app.admin())).contains(id, mine);
    String path = "/api/actions/executions/" + id;
    JsonNode run = app.member().get(path).expect(200).json();
    assertThat(run.at("/inputParameters/name").asText()).isEqualTo("Ada");
    assertThat(run.at("/resultData/message").asText()).isEqualTo("Hello");
    assertThat(run.path("triggerSource").asText()).isEqualTo("api");
    assertThat(run.path("userId").asText()).isEqualTo(app.userId(app.member()));
    app.admin().get(path).expect(200);
    app.otherMember().get(path).expect(404);
    app.anonymous().get(path).expect(401);
  }

  @Test
  void runs_are_listed_by_page_action_and_status() {
    greet(app.member());
    greet(app.member());
    TestClient member = app.member();
    JsonNode page =
        member.get("/api/actions/executions?limit=1&page=2&status=completed").expect(200).json();
    assertThat(page.get("executions")).hasSize(1);
    assertThat(page.path("page").asInt()).isEqualTo(2);
    assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(listed(member, "?actionId=close&status=completed")).isEqualTo("[]");
    member.get("/api/actions/executions?status=odd").expect(400);
    member.get("/api/actions/executions?page=x").expect(400);
  }

  private static String greet(TestClient client) {
    JsonNode run =
        client.post("/api/actions/greet-someone", Map.of("name", "Ada")).expect(200).json();
    return run.path("executionId").asText();
  }

  private static String listed(TestClient client) {
    return listed(client, "?limit=100");
  }

  private static String listed(TestClient client, String query) {
    JsonNode page = client.get("/api/actions/executions" + query).expect(200).json();
    return page.get("executions").findValuesAsText("id").toString();
  }
}
