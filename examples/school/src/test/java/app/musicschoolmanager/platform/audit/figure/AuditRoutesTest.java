package app.musicschoolmanager.platform.audit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures and lists over HTTP, for runs that are known. */
class AuditRoutesTest {
  private final Workshop workshop = new Workshop();
  private TestClient admin;
  private TestClient member;

  @BeforeEach
  void join() {
    workshop.app().clock().set(Instant.parse("2026-06-29T00:00:00Z"));
    admin = workshop.app().admin();
    member = workshop.app().member();
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  private JsonNode summary(String query) {
    return admin.get("/api/audit/summary?" + query).expect(200).json();
  }

  private static List<String> texts(JsonNode array, String name) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.get(name).asText()));
    return texts;
  }

  @Test
  void figures_are_those_of_the_runs() {
    for (int i = 0; i < 20; i++) {
      String run = workshop.run("2026-07-01T10:00:00Z", member, "mend", i >= 17);
      workshop.took(run, (i + 1) * 10L);
    }
    workshop.took(workshop.run("2026-07-01T11:00:00Z", admin, "clean", false), 1000);
    JsonNode summary = summary("at.from=2026-07-01&at.to=2026-07-01");
    JsonNode runs = summary.get("executions");
    assertThat(runs.get("runs").asLong()).isEqualTo(21);
    assertThat(runs.get("completed").asLong()).isEqualTo(18);
    assertThat(runs.get("failed").asLong()).isEqualTo(3);
    assertThat(runs.get("running").asLong()).isZero();
    assertThat(runs.get("failureRate").asDouble()).isEqualTo(3 / 21.0);
    assertThat(runs.get("medianMs").asLong()).isEqualTo(110); // the 11th of 21
    assertThat(runs.get("p95Ms").asLong()).isEqualTo(200); // the 20th of 21
    assertThat(runs.get("steps")).hasSize(24);
    assertThat(runs.at("/steps/12/runs").asLong()).isEqualTo(20); // noon in Berlin
    assertThat(runs.at("/steps/13/completed").asLong()).isEqualTo(1);
    assertThat(runs.get("actions").toString())
        .isEqualTo(
            "[{\"id\":\"mend\",\"name\":\"Mend\",\"runs\":20,\"failed\":3},"
                + "{\"id\":\"clean\",\"name\":\"Clean\",\"runs\":1,\"failed\":0}]");
    assertThat(texts(summary.get("people"), "name")).containsExactly("Max Member", "Ada Admin");
    assertThat(texts(summary.get("people"), "runs")).containsExactly("20", "1");
  }

  @Test
  void of_no_runs_the_figures_are_nought() {
    JsonNode summary = summary("at.from=2026-03-01&at.to=2026-03-02");
    JsonNode runs = summary.get("executions");
    assertThat(runs.get("runs").asLong()).isZero();
    assertThat(runs.get("failureRate").asDouble()).isZero();
    assertThat(runs.get("medianMs").isNull()).isTrue();
    assertThat(summary.get("people")).isEmpty();
    assertThat(summary.get("calls")).isEmpty();
  }

  @Test
  void a_run_belongs_to_the_day_that_it_is_where_the_owner_is() {
    workshop.run("2026-06-30T21:59:59.999Z", member, "mend", false);
    workshop.run("2026-06-30T22:00:00Z", member, "mend", false);
    workshop.run("2026-07-01T21:59:59.999Z", member, "mend", false);
    workshop.run("2026-07-01T22:00:00Z", member, "mend", false);
    String day = "at.from=2026-07-01&at.to=2026-07-01";
    assertThat(summary(day).at("/executions/runs").asLong()).isEqualTo(2);
    JsonNode items = admin.get("/api/audit/executions?" + day).expect(200).json().get("items");
    assertThat(texts(items, "startedAt"))
        .containsExactly("2026-07-01T21:59:59.999Z", "2026-06-30T22:00:00.000Z");
  }

  @Test
  void the_hour_that_the_clocks_pass_twice_is_two_steps() {
    workshop.app().clock().set(Instant.parse("2026-10-25T00:00:00Z"));
    for (TestClient client : List.of(admin, member)) {
      String email = client == admin ? "admin@example.com" : "member@example.com";
      client
          .post("/api/auth/login", Map.of("email", email, "password", TestApp.PASSWORD))
          .expect(200);
    }
    workshop.run("2026-10-25T00:30:00Z", member, "mend", false);
    workshop.run("2026-10-25T01:30:00Z", member, "mend", true);
    JsonNode runs = summary("at.from=2026-10-25&at.to=2026-10-25").get("executions");
    assertThat(runs.get("steps")).hasSize(25);
    assertThat(runs.at("/steps/2/completed").asLong()).isEqualTo(1);
    assertThat(runs.at("/steps/3/failed").asLong()).isEqualTo(1);
  }

  @Test
  void runs_are_found_by_action_outcome_person_and_way() {
    String mended = workshop.run("2026-07-01T10:00:00Z", member, "mend", false);
    String failed = workshop.run("2026-07-01T10:01:00Z", member, "mend", true);
    String cleaned = workshop.run("2026-07-01T10:02:00Z", admin, "clean", false);
    workshop.app().clock().advance(Duration.ofMinutes(1));
    admin.form("/actions/clean", Map.of()).expect(303);
    assertThat(found("action=mend")).containsExactly(failed, mended);
    assertThat(found("status=failed")).containsExactly(failed);
    assertThat(found("source=api&user=" + workshop.app().userId(admin))).containsExactly(cleaned);
    assertThat(found("source=page")).hasSize(1).doesNotContain(cleaned);
    assertThat(found("action=mend&status=completed")).containsExactly(mended);
    assertThat(found("action=nothing")).isEmpty();
    workshop
        .app()
        .database()
        .write(sql ->
            sql.execute(
                "update action_execution_log set cancelled_by = user_id where id = ?", failed));
    assertThat(found("status=cancelled")).containsExactly(failed);
    assertThat(admin.get("/audit/executions?status=cancelled").body())
        .contains("selected>Cancelled</option>", failed)
        .doesNotContain(mended);
    admin.get("/api/audit/executions?status=lost").expect(400);
    admin.get("/api/audit/executions?colour=red").expect(400);
  }

  private List<String> found(String query) {
    return texts(
        admin.get("/api/audit/executions?span=24h&" + query).expect(200).json().get("items"), "id");
  }

  @Test
  void pages_follow_each_other_without_gaps_also_within_a_moment() {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      runs.addFirst(workshop.run("2026-07-01T10:00:00Z", member, "mend", false));
    }
    List<String> found = new ArrayList<>();
    String next = "";
    do {
      String path = "/api/audit/executions?limit=3&span=24h" + next;
      JsonNode page = admin.get(path).expect(200).json();
      found.addAll(texts(page.get("items"), "id"));
      next = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
    } while (next != null);
    assertThat(found).containsExactlyElementsOf(runs);
  }

  @Test
  void calls_are_counted_and_found_by_service_and_outcome() {
    String run = workshop.run("2026-07-01T10:00:00Z", member, "mend", Map.of("calls", true));
    JsonNode calls = summary("span=24h").get("calls");
    assertThat(calls.toString())
        .isEqualTo("[{\"service\":\"shop\",\"outcome\":\"refused\",\"calls\":1}]");
    JsonNode items = admin.get("/api/audit/calls?span=24h&outcome=refused").json().get("items");
    assertThat(texts(items, "executionId")).containsExactly(run);
    assertThat(items.get(0).get("path").asText()).isEqualTo("/orders");
    assertThat(items.get(0).get("status").asInt()).isEqualTo(403);
    for (String none : List.of("outcome=accepted", "service=other", "run=other")) {
      assertThat(admin.get("/api/audit/calls?span=24h&" + none).json().get("items")).isEmpty();
    }
  }

  @Test
  void schedules_are_told_with_their_failures_and_when_they_are_overdue() {
    workshop.app().clock().set(Instant.parse("2026-07-01T10:00:00Z"));
    admin.post("/api/schedules/trigger-schedule/nightly", Map.of()).expect(202);
    workshop.awaitSchedule();
    JsonNode schedule = summary("span=24h").at("/schedules/0");
    assertThat(schedule.get("runs").asLong()).isEqualTo(1);
    assertThat(schedule.get("failed").asLong()).isZero();
    assertThat(schedule.get("overdue").asBoolean()).isFalse();
    workshop.app().clock().advance(Duration.ofHours(24).plusMinutes(3));
    assertThat(summary("span=24h").at("/schedules/0/overdue").asBoolean()).isTrue();
  }

  @Test
  void changes_and_sign_ins_are_counted() {
    workshop.app().clock().set(Instant.parse("2026-07-01T10:07:00Z"));
    Map<String, String> guest = Map.of("email", "new@example.com", "name", "New", "role", "member");
    admin.post("/api/users", guest).expect(201);
    Map<String, String> right = Map.of("email", "member@example.com", "password", TestApp.PASSWORD);
    Map<String, String> wrong = Map.of("email", "member@example.com", "password", "guessed");
    workshop.app().anonymous().post("/api/auth/login", right).expect(200);
    workshop.app().anonymous().post("/api/auth/login", wrong).expect(401);
    workshop.app().anonymous().post("/api/auth/login", wrong).expect(401);
    JsonNode summary = summary("span=24h");
    assertThat(summary.get("changes").asLong()).isEqualTo(1); // who registered, did so days ago
    assertThat(summary.at("/people/0/name").asText()).isEqualTo("Ada Admin");
    assertThat(summary.at("/people/0/changes").asLong()).isEqualTo(1);
    assertThat(summary.get("signIns").toString())
        .isEqualTo("{\"accepted\":1,\"refused\":2,\"held\":0}");
    assertThat(summary("at.from=2026-06-30&at.to=2026-06-30").at("/signIns/refused").asLong())
        .isZero();
  }

  @Test
  void members_learn_nothing() {
    for (String path : List.of("summary", "executions", "calls")) {
      member.get("/api/audit/" + path).expect(403);
      workshop.app().anonymous().get("/api/audit/" + path).expect(401);
    }
  }
}
