package app.musicschoolmanager.platform.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where one is signed in, and signing out there. */
class SessionListTest {
  private static final String SESSIONS = "/api/auth/sessions";
  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void a_session_says_device_address_and_times_and_which_is_this_one() {
    TestClient here = app.member();
    app.clock().advance(Duration.ofHours(1));
    signIn(app.anonymous(), FIREFOX);

    List<JsonNode> sessions = sessions(here);

    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).get("current").asBoolean()).isTrue();
    assertThat(sessions.get(1).get("current").asBoolean()).isFalse();
    assertThat(sessions.get(1).get("device").asText()).isEqualTo("Firefox, Windows");
    assertThat(sessions.get(1).get("address").asText()).matches("127.0.0.1|.*:1\\]?");
    assertThat(sessions.get(0).get("createdAt").asText()).isEqualTo("2026-11-21T08:00:00Z");
    assertThat(sessions.get(0).get("lastSeenAt").asText()).isEqualTo("2026-11-21T09:00:00Z");
    assertThat(sessions.get(1).get("expiresAt").asText()).isEqualTo("2026-11-28T09:00:00Z");
    assertThat(sessions.get(1).toString()).doesNotContain("eyJ");
  }

  @Test
  void a_session_is_ended_from_elsewhere_with_its_next_request() {
    TestClient here = app.member();
    TestClient lost = app.anonymous();
    signIn(lost, FIREFOX);
    String id = other(here);

    here.delete(SESSIONS + "/" + id).expect(204);

    lost.get("/api/auth/session").expect(401);
    here.get("/api/auth/session").expect(200);
    here.delete(SESSIONS + "/" + id).expect(404);
  }

  @Test
  void ending_this_session_signs_out_here() {
    TestClient here = app.member();
    String id = sessions(here).getFirst().get("id").asText();
    Reply reply = here.delete(SESSIONS + "/" + id).expect(204);
    assertThat(reply.header("Set-Cookie").orElseThrow()).startsWith("auth-token=;");
    here.get("/api/auth/session").expect(401);
  }

  @Test
  void signing_out_everywhere_else_keeps_this_session_and_those_of_others() {
    TestClient here = app.member();
    TestClient one = app.anonymous();
    TestClient two = app.anonymous();
    signIn(one, FIREFOX);
    signIn(two, FIREFOX);
    app.otherMember();

    here.delete(SESSIONS).expect(204);

    one.get("/api/auth/session").expect(401);
    two.get("/api/auth/session").expect(401);
    here.get("/api/auth/session").expect(200);
    app.otherMember().get("/api/auth/session").expect(200);
  }

  @Test
  void somebody_elses_session_is_neither_listed_nor_ended() {
    String others = sessions(app.otherMember()).getFirst().get("id").asText();
    assertThat(app.member().get(SESSIONS).body()).doesNotContain(others);
    Reply foreign = app.member().delete(SESSIONS + "/" + others).expect(404);
    Reply missing = app.member().delete(SESSIONS + "/nothing").expect(404);
    assertThat(foreign.body()).isEqualTo(missing.body());
    app.admin().delete(SESSIONS + "/" + others).expect(404);
    app.otherMember().get("/api/auth/session").expect(200);
  }

  @Test
  void whoever_signs_in_anew_in_the_same_browser_leaves_no_session_behind() {
    TestClient browser = app.member();
    String before = browser.cookie("auth-token").orElseThrow();
    signIn(browser, FIREFOX);
    assertThat(browser.cookie("auth-token").orElseThrow()).isNotEqualTo(before);
    assertThat(sessions(browser)).hasSize(1);
    TestClient thief = app.anonymous();
    thief
        .send(thief.request("/api/auth/session").header("Authorization", "Bearer " + before))
        .expect(401);
  }

  @Test
  void what_nobody_uses_any_more_is_not_listed() {
    TestClient here = app.member();
    signIn(app.anonymous(), FIREFOX);
    app.clock().advance(Duration.ofHours(13));
    assertThat(sessions(here)).hasSize(2);
    app.clock().advance(Duration.ofHours(12));
    assertThat(sessions(here)).hasSize(1);
  }

  @Test
  void reading_writes_nothing_within_a_minute_and_little_after() {
    TestClient here = app.member();
    String written = written();
    for (int i = 0; i < 20; i++) {
      here.get("/api/auth/session").expect(200);
      app.clock().advance(Duration.ofSeconds(2));
    }
    assertThat(written()).isEqualTo(written);
    app.restart();
    assertThat(written()).as("an orderly stop keeps what was noted").isGreaterThan(written);
  }

  @Test
  void after_a_minute_the_next_request_has_it_written_without_waiting() {
    TestClient here = app.member();
    String written = written();
    app.clock().advance(Duration.ofSeconds(61));
    here.get("/api/auth/session").expect(200);
    Instant patience = Instant.now().plusSeconds(10);
    while (written().equals(written) && Instant.now().isBefore(patience)) {
      TestApp.giveWay();
    }
    assertThat(written()).isEqualTo("2026-11-21T08:01:01.000Z");
  }

  private String written() {
    return app.database()
        .read(sql -> sql.one("select last_seen_at from session"))
        .orElseThrow()
        .text("last_seen_at");
  }

  private static String other(TestClient client) {
    return sessions(client).stream()
        .filter(session -> !session.get("current").asBoolean())
        .map(session -> session.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> sessions(TestClient client) {
    return client.get(SESSIONS).expect(200).json().get("sessions").valueStream().toList();
  }

  private static void signIn(TestClient client, String userAgent) {
    Map<String, String> form = Map.of("email", "member@example.com", "password", TestApp.PASSWORD);
    client
        .send(client.jsonRequest("POST", "/api/auth/login", form).header("User-Agent", userAgent))
        .expect(200);
  }
}
