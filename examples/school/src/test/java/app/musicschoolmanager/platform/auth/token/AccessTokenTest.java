package app.musicschoolmanager.platform.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs may do with a token that somebody has made for them. */
class AccessTokenTest {
  private static final String TOKENS = "/api/auth/tokens";
  private static final String WORKS = "/api/models/test-work";
  private static TestApp app;
  private static String client;

  @BeforeAll
  static void start() {
    app = Atelier.open();
    client =
        app.admin()
            .post("/api/models/test-client", Map.of("name", "Bakery"))
            .json()
            .get("id")
            .asText();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_token_is_told_once_and_only_its_hash_is_kept() {
    JsonNode made = make(app.member(), "read").json();
    String secret = made.get("token").asText();
    assertThat(secret).matches("oat_[A-Za-z0-9_-]{43}");
    assertThat(app.member().get(TOKENS).body())
        .contains(made.get("id").asText())
        .doesNotContain(secret);
    List<String> stored =
        app.database().read(sql -> sql.query("select * from access_token")).stream()
            .map(row -> row.asMap().toString())
            .toList();
    assertThat(stored).noneMatch(row -> row.contains(secret.substring(4)));
  }

  @Test
  void scope_read_reads_and_no_more() {
    String token = secret(app.member(), "read");
    call("GET", WORKS, token).expect(200);
    call("GET", "/api/agent/actions", token).expect(200);
    lacks("write", call("POST", WORKS, token, Map.of("title", "Sign", "client", client)));
    lacks("write", call("PUT", WORKS + "/x", token, Map.of()));
    lacks("write", call("DELETE", WORKS + "/x", token));
    lacks("run", call("POST", "/api/actions/engrave", token, Map.of()));
  }

  @Test
  void scope_write_changes_and_no_more() {
    String token = secret(app.member(), "write");
    Reply made = call("POST", WORKS, token, Map.of("title", "Sign", "client", client)).expect(201);
    String path = WORKS + "/" + made.json().get("id").asText();
    call("PUT", path, token, Map.of("title", "Shield")).expect(200);
    lacks("read", call("GET", path, token));
    lacks("run", call("POST", "/api/actions/engrave", token, Map.of()));
    call("DELETE", path, token).expect(204);
  }

  @Test
  void scope_run_runs_and_no_more() {
    String token = secret(app.member(), "run");
    assertThat(call("POST", "/api/actions/engrave", token, Map.of()).status()).isIn(200, 422);
    lacks("read", call("GET", WORKS, token));
    lacks("write", call("POST", WORKS, token, Map.of("title", "Sign", "client", client)));
  }

  @Test
  void a_token_sees_what_its_owner_sees_and_nothing_of_others() {
    String id =
        app.otherMember()
            .post(WORKS, Map.of("title", "Theirs", "client", client))
            .expect(201)
            .json()
            .get("id")
            .asText();
    call("GET", WORKS + "/" + id, secret(app.otherMember(), "read")).expect(200);
    call("GET", WORKS + "/" + id, secret(app.member(), "read")).expect(404);
    call("GET", "/api/models/test-ledger", secret(app.member(), "read")).expect(403);
    call("GET", "/api/models/test-ledger", secret(app.admin(), "read")).expect(200);
  }

  @Test
  void no_token_reaches_accounts_sessions_tokens_users_or_pages() {
    String token = secret(app.admin(), "read", "write", "run");
    List<Route> closed =
        app.running().routes().stream()
            .filter(route -> route.scope().isEmpty())
            .filter(route -> route.access().orElseThrow() != Access.ANYONE)
            .filter(route -> route.access().orElseThrow() != Access.SIGNATURE)
            .toList();
    assertThat(closed.stream().map(Route::path))
        .contains("/api/auth/session", "/api/auth/password", TOKENS, "/profile", "/users", "/");
    for (Route route : closed) {
      String path = route.path().replaceAll("\\{[^}]*}", "x");
      assertThat(call(route.method(), path, token).status()).as(route.toString()).isEqualTo(403);
    }
    assertThat(app.running().routes())
        .filteredOn(route -> route.scope().isPresent())
        .extracting(Route::path)
        .allMatch(path -> path.matches("/api/(?!auth|users).*"));
  }

  @Test
  void beside_a_token_the_cookie_does_not_count() {
    TestClient signedIn = app.member();
    Reply reply =
        signedIn.send(
            signedIn.request("/api/auth/session").header("Authorization", "Bearer oat_x"));
    reply.expect(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oat_", "oat_x", "oat_' or 1=1 --", "OAT_"})
  void what_is_no_token_is_nobodys(String token) {
    call("GET", WORKS, token).expect(401);
    call("GET", WORKS, secret(app.member(), "read") + "x").expect(401);
  }

  @Test
  void a_token_ends_when_it_says() {
    try (TestApp own = Atelier.open()) {
      Reply made =
          own.member()
              .post(TOKENS, Map.of("name", "x", "scopes", List.of("read"), "days", 1))
              .expect(201);
      String token = made.json().get("token").asText();
      own.clock().advance(Duration.ofDays(1).minusSeconds(1));
      call(own, "GET", WORKS, token).expect(200);
      own.clock().advance(Duration.ofSeconds(1));
      call(own, "GET", WORKS, token).expect(401);
    }
  }

  @Test
  void a_token_lasts_ninety_days_unless_its_owner_says_otherwise_and_a_year_at_most() {
    String expires = make(app.member(), "read").json().get("expiresAt").asText();
    assertThat(expires).isEqualTo(app.clock().instant().plus(Duration.ofDays(90)).toString());
    for (int days : new int[] {0, -1, 366, Integer.MAX_VALUE}) {
      wish(Map.of("name", "x", "scopes", List.of("read"), "days", days)).expect(422);
    }
    wish(Map.of("name", "x", "scopes", List.of("read"), "days", 365)).expect(201);
  }

  @Test
  void a_token_needs_a_name_and_scopes_that_exist() {
    wish(Map.of("scopes", List.of("read"))).expect(422);
    wish(Map.of("name", "n".repeat(101), "scopes", List.of("read"))).expect(422);
    wish(Map.of("name", "x")).expect(422);
    wish(Map.of("name", "x", "scopes", List.of("admin"))).expect(422);
    wish(Map.of("name", "x", "scopes", List.of("read"), "days", "many")).expect(422);
  }

  @Test
  void a_revoked_token_is_refused_and_nobody_revokes_anothers() {
    JsonNode made = make(app.member(), "read").json();
    String path = TOKENS + "/" + made.get("id").asText();
    app.otherMember().delete(path).expect(404);
    app.admin().delete(path).expect(404);
    call("GET", WORKS, made.get("token").asText()).expect(200);
    app.member().delete(path).expect(204);
    call("GET", WORKS, made.get("token").asText()).expect(401);
    app.member().delete(path).expect(404);
  }

  @Test
  void a_new_role_counts_at_once_for_tokens_too() {
    TestClient owner = app.otherAdmin();
    String token = secret(owner, "read");
    call("GET", "/api/models/test-ledger", token).expect(200);
    app.services().users().changeRole(app.userId(owner), Role.MEMBER);
    call("GET", "/api/models/test-ledger", token).expect(403);
    app.services().users().changeRole(app.userId(owner), Role.ADMIN);
  }

  @Test
  void who_is_shut_out_loses_their_tokens_for_good() {
    try (TestApp own = Atelier.open()) {
      TestClient owner = own.member();
      String id = own.userId(owner);
      String token = make(owner, "read").json().get("token").asText();
      call(own, "GET", WORKS, token).expect(200);
      own.services().users().changeActive(id, false);
      call(own, "GET", WORKS, token).expect(401);
      own.services().users().changeActive(id, true);
      call(own, "GET", WORKS, token).expect(401);
    }
  }

  @Test
  void the_list_says_when_a_token_was_last_used() {
    try (TestApp own = Atelier.open()) {
      JsonNode made = make(own.member(), "read").json();
      assertThat(made.get("lastUsedAt").isNull()).isTrue();
      own.clock().advance(Duration.ofHours(3));
      call(own, "GET", WORKS, made.get("token").asText()).expect(200);
      JsonNode listed = own.member().get(TOKENS).json().at("/tokens/0");
      assertThat(listed.get("lastUsedAt").asText()).isEqualTo("2026-11-21T11:00:00Z");
    }
  }

  @Test
  void nobody_piles_up_tokens_without_end() {
    try (TestApp own = Atelier.open()) {
      Stream.generate(() -> make(own.member(), "read")).limit(50).forEach(made -> made.expect(201));
      make(own.member(), "read").expect(409);
      make(own.otherMember(), "read").expect(201);
    }
  }

  private static void lacks(String scope, Reply reply) {
    assertThat(reply.expect(403).json().get("detail").asText())
        .contains("lacks the scope " + scope);
    assertThat(reply.header("WWW-Authenticate").orElseThrow()).contains("scope=\"" + scope + "\"");
  }

  private static Reply wish(Map<String, Object> wish) {
    return app.member().post(TOKENS, wish);
  }

  private static Reply make(TestClient owner, String... scopes) {
    return owner.post(TOKENS, Map.of("name", "A script", "scopes", List.of(scopes)));
  }

  private static String secret(TestClient owner, String... scopes) {
    return make(owner, scopes).expect(201).json().get("token").asText();
  }

  private static Reply call(String method, String path, String token) {
    return call(app, method, path, token);
  }

  private static Reply call(TestApp of, String method, String path, String token) {
    TestClient program = of.anonymous();
    return program.send(
        program
            .request(path)
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody()));
  }

  private static Reply call(String method, String path, String token, Object json) {
    TestClient program = app.anonymous();
    return program.send(
        program.jsonRequest(method, path, json).header("Authorization", "Bearer " + token));
  }
}
