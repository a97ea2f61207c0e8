package app.musicschoolmanager.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String SESSION = "/api/auth/session";

  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void the_session_says_who_is_signed_in_and_no_more_than_that() {
    Reply reply = app.member().get(SESSION).expect(200);
    assertThat(reply.json().at("/user/email").asText()).isEqualTo("member@example.com");
    assertThat(reply.json().at("/user/role").asText()).isEqualTo("MEMBER");
    assertThat(reply.json().get("user").fieldNames())
        .toIterable()
        .containsExactly(
            "id", "email", "name", "role", "avatar", "preferences", "createdAt", "lastLoginAt");
    app.anonymous().get(SESSION).expect(401);
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    String cookie = signIn(registered()).header("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("auth-token=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604800");
    assertThat(cookie).doesNotContain("Secure", "Domain");
  }

  @Test
  void the_cookie_travels_over_tls_alone_when_the_app_is_reached_over_tls() {
    AppDefinition definition = AppDefinition.named("Test").build();
    try (TestApp secure = TestApp.start(definition, Map.of("APP_URL", "https://app.example.com"))) {
      Map<String, String> registration =
          Map.of("email", "a@example.com", "name", "A", "password", TestApp.PASSWORD);
      Reply reply = secure.anonymous().post("/api/auth/register", registration).expect(201);
      assertThat(reply.header("Set-Cookie").orElseThrow())
          .startsWith("__Host-auth-token=")
          .contains("Secure", "Path=/")
          .doesNotContain("Domain");
    }
  }

  @Test
  void over_tls_only_the_cookie_counts_that_no_other_host_can_plant() {
    AppDefinition definition = AppDefinition.named("Test").build();
    try (TestApp secure = TestApp.start(definition, Map.of("APP_URL", "https://app.example.com"))) {
      Map<String, String> registration =
          Map.of("email", "a@example.com", "name", "A", "password", TestApp.PASSWORD);
      String cookie =
          secure
              .anonymous()
              .post("/api/auth/register", registration)
              .header("Set-Cookie")
              .orElseThrow()
              .replaceAll(";.*", "");
      TestClient client = secure.anonymous();
      client.send(client.request(SESSION).header("Cookie", cookie)).expect(200);
      String plain = cookie.replace("__Host-", "");
      client.send(client.request(SESSION).header("Cookie", plain)).expect(401);
    }
  }

  @Test
  void a_client_without_cookies_may_send_the_token_itself() {
    String token = signIn(registered()).json().at("/token").asText();
    bearer(app.anonymous(), token).expect(200);
    bearer(app.anonymous(), token + "x").expect(401);
    TestClient client = app.anonymous();
    client.send(client.request(SESSION).header("Authorization", "Basic " + token)).expect(401);
  }

  @Test
  void a_page_never_gets_to_read_the_token() {
    TestClient client = app.anonymous();
    registered();
    Map<String, String> signIn = Map.of("email", "reg@example.com", "password", TestApp.PASSWORD);
    Reply reply =
        client.send(
            client
                .jsonRequest("POST", "/api/auth/login", signIn)
                .header("Sec-Fetch-Site", "same-origin"));
    assertThat(reply.expect(200).json().has("token")).isFalse();
  }

  @Test
  void where_header_and_cookie_differ_the_header_counts() {
    String token = signIn(registered()).json().at("/token").asText();
    Reply both = bearer(app.member(), token).expect(200);
    assertThat(both.json().at("/user/email").asText()).isEqualTo("reg@example.com");
    bearer(app.member(), "invalid").expect(401);
  }

  @Test
  void signing_out_ends_the_session_wherever_its_token_has_got_to() {
    TestClient client = registered();
    String stolen = client.cookie("auth-token").orElseThrow();
    Reply reply = client.post("/api/auth/logout", Map.of()).expect(204);
    assertThat(reply.header("Set-Cookie").orElseThrow())
        .startsWith("auth-token=;")
        .contains("Expires=Thu, 01 Jan 1970");
    bearer(app.anonymous(), stolen).expect(401);
    app.member().get(SESSION).expect(200);
  }

  @Test
  void a_session_ends_after_seven_days() {
    TestClient client = registered();
    for (int day = 0; day < 7; day++) {
      client.get(SESSION).expect(200);
      app.clock().advance(Duration.ofDays(1).minusSeconds(1));
    }
    client.get(SESSION).expect(200);
    app.clock().advance(Duration.ofSeconds(7));
    client.get(SESSION).expect(401);
  }

  @Test
  void a_session_that_nobody_uses_ends_after_a_day_and_each_use_counts() {
    TestClient used = registered();
    TestClient forgotten = app.anonymous();
    login(forgotten, TestApp.PASSWORD).expect(200);
    app.clock().advance(Duration.ofHours(23));
    used.get(SESSION).expect(200);
    app.restart();
    TestClient again = app.anonymous();
    String token = used.cookie("auth-token").orElseThrow();
    app.clock().advance(Duration.ofHours(1));
    bearer(again, token).expect(200);
    bearer(again, forgotten.cookie("auth-token").orElseThrow()).expect(401);
  }

  @Test
  void how_long_an_unused_session_lasts_is_a_setting() {
    AppDefinition definition = AppDefinition.named("Test").build();
    try (TestApp strict = TestApp.start(definition, Map.of("SESSION_IDLE_HOURS", "1"))) {
      TestClient member = strict.member();
      strict.clock().advance(Duration.ofMinutes(59));
      member.get(SESSION).expect(200);
      strict.clock().advance(Duration.ofMinutes(60));
      member.get(SESSION).expect(401);
    }
  }

  @Test
  void a_session_survives_a_restart_of_the_app() {
    String token = registered().cookie("auth-token").orElseThrow();
    app.restart();
    bearer(app.anonymous(), token).expect(200);
  }

  @Test
  void who_is_shut_out_is_out_with_their_next_request_and_stays_signed_out() {
    TestClient client = app.member();
    String id = app.userId(client);
    app.services().users().changeActive(id, false);
    client.get(SESSION).expect(401);
    app.services().users().changeActive(id, true);
    client.get(SESSION).expect(401);
  }

  @Test
  void what_another_process_changes_counts_a_second_later_at_most() throws Exception {
    TestClient client = app.member();
    client.get(SESSION).expect(200);
    try (Connection another = app.database().dataSource().getConnection();
        Statement statement = another.createStatement()) {
      statement.execute("update app_user set is_active = 0");
    }
    Instant asked = Instant.now();
    while (client.get(SESSION).status() == 200) {
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void a_new_role_counts_from_the_next_request_whatever_the_token_says() {
    TestClient client = app.member();
    app.services().users().changeRole(app.userId(client), Role.ADMIN);
    assertThat(client.get(SESSION).json().at("/user/role").asText()).isEqualTo("ADMIN");
    app.admin();
    app.services().users().changeRole(app.userId(client), Role.MEMBER);
    assertThat(client.get(SESSION).json().at("/user/role").asText()).isEqualTo("MEMBER");
  }

  @Test
  void a_changed_password_ends_all_other_sessions() {
    TestClient here = registered();
    String elsewhere = signIn(here).json().at("/token").asText();
    TestClient mine = app.anonymous();
    login(mine, TestApp.PASSWORD).expect(200);
    change(mine, "not my password", "another pass phrase").expect(422);
    change(mine, TestApp.PASSWORD, "short").expect(422);
    change(mine, TestApp.PASSWORD, "another pass phrase").expect(204);
    mine.get(SESSION).expect(200);
    bearer(app.anonymous(), elsewhere).expect(401);
    login(app.anonymous(), TestApp.PASSWORD).expect(401);
    login(app.anonymous(), "another pass phrase").expect(200);
  }

  @Test
  void people_change_their_own_profile_and_nothing_else_of_it() {
    TestClient client = registered();
    Map<String, Object> wanted =
        Map.of(
            "name",
            "New Name",
            "avatar",
            "🦊",
            "preferences",
            Map.of("theme", "dark"),
            "role",
            "ADMIN",
            "email",
            "x@example.com");
    Reply reply = client.put("/api/auth/profile", wanted).expect(200);
    assertThat(reply.json().at("/user/name").asText()).isEqualTo("New Name");
    assertThat(reply.json().at("/user/preferences/theme").asText()).isEqualTo("dark");
    AppUser stored = app.services().users().get(app.userId(client));
    assertThat(List.of(stored.role(), stored.email()))
        .isEqualTo(List.of(Role.MEMBER, "reg@example.com"));
    client.put("/api/auth/profile", Map.of("name", " ")).expect(422);
    assertThat(client.get("/api/auth/profile").json().at("/user/avatar").asText()).isEqualTo("🦊");
  }

  private TestClient registered() {
    TestClient client = app.anonymous();
    Map<String, String> registration =
        Map.of("email", "reg@example.com", "name", "Reg", "password", TestApp.PASSWORD);
    client.post("/api/auth/register", registration).expect(201);
    return client;
  }

  /** The same user signs in once more, from elsewhere. */
  private Reply signIn(TestClient registered) {
    assertThat(registered.cookie("auth-token")).isPresent();
    return login(app.anonymous(), TestApp.PASSWORD).expect(200);
  }

  private static Reply login(TestClient client, String password) {
    return client.post("/api/auth/login", Map.of("email", "reg@example.com", "password", password));
  }

  private static Reply change(TestClient client, String current, String wanted) {
    return client.post(
        "/api/auth/password", Map.of("currentPassword", current, "newPassword", wanted));
  }

  private static Reply bearer(TestClient client, String token) {
    return client.send(client.request(SESSION).header("Authorization", "Bearer " + token));
  }
}
