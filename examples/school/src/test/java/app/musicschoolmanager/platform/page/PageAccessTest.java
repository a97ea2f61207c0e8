package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which page. */
class PageAccessTest {
  private static TestApp app;
  private static String client;
  private static String work;
  private static String tip;

  @BeforeAll
  static void open() {
    app = Atelier.open();
    client = created(app.admin(), "test-client", Map.of("name", "Bakery"));
    tip = created(app.admin(), "test-tip", Map.of("title", "Measure twice"));
    work = created(app.member(), "test-work", Map.of("title", "Sign", "client", client));
  }

  private static String created(TestClient by, String model, Map<String, Object> values) {
    return by.post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String filled(String path) {
    return path.replace("WORK", work).replace("CLIENT", client).replace("TIP", tip);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/profile",
        "/profile/sessions",
        "/profile/tokens",
        "/models",
        "/models/test-work",
        "/models/test-work?search=sign&orderBy=-price&page=1",
        "/models/test-work/new",
        "/models/test-work/WORK",
        "/models/test-work/WORK/edit",
        "/models/test-work/WORK/delete",
        "/models/test-client/CLIENT",
        "/models/test-tip/TIP/edit",
        "/actions",
        "/actions/engrave",
        "/actions/executions",
        "/schedules"
      })
  void a_member_sees_it_and_a_stranger_signs_in_first(String path) {
    Html.checked(app.member().get(filled(path)).expect(200));

    Reply refused = app.anonymous().get(filled(path)).expect(303);
    String next = URLEncoder.encode(filled(path), StandardCharsets.UTF_8);
    assertThat(refused.header("Location"))
        .contains(path.equals("/") ? "/login" : "/login?next=" + next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users",
        "/models/test-ledger",
        "/models/test-ledger/new",
        "/models/test-client/new",
        "/models/test-client/CLIENT/edit",
        "/models/test-client/CLIENT/delete",
        "/actions/burn"
      })
  void only_administrators_see_it(String path) {
    Html.checked(app.admin().get(filled(path)).expect(200));
    Html.checked(app.member().get(filled(path)).expect(403));
    app.anonymous().get(filled(path)).expect(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/models/test-work/WORK",
        "/models/test-work/WORK/edit",
        "/models/test-work/WORK/delete",
        "/models/nothing",
        "/models/test-work/0",
        "/actions/nothing",
        "/actions/executions/0",
        "/schedules/nothing",
        "/schedules/clean-up",
        "/nowhere"
      })
  void what_is_not_there_or_somebody_elses_is_not_found(String path) {
    Html.checked(app.otherMember().get(filled(path)).expect(404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/models/test-work/WORK/edit",
        "/models/test-work/WORK/delete",
        "/models/test-client/CLIENT/edit",
        "/models/test-client/CLIENT/delete",
        "/models/test-client/new",
        "/actions/burn",
        "/schedules/clean-up",
        "/users",
        "/users/x/role",
        "/users/x/active",
        "/users/x/reset",
        "/users/invitations/x/renew",
        "/users/invitations/x/withdraw"
      })
  void nobody_sends_a_form_that_they_could_not_open(String path) {
    Reply reply =
        app.otherMember()
            .form(filled(path), Map.of("title", "Mine", "name", "Mine", "_confirm", "true"));

    assertThat(reply.status()).isIn(403, 404);
    assertThat(app.member().get("/models/test-work/" + work).body()).contains("Sign");
  }

  @Test
  void the_pages_before_the_door_are_open() {
    Html.checked(app.anonymous().get("/login").expect(200));
    Html.checked(app.anonymous().get("/register").expect(200));
    for (String file : List.of("/theme.css", "/icon.svg", "/app.css", "/app.js", "/icons.svg")) {
      app.anonymous().get(file).expect(200);
    }
    Html.checked(app.anonymous().get("/nowhere").expect(404));
  }

  @Test
  void the_navigation_leads_only_where_one_may_go() {
    assertThat(app.admin().get("/").body())
        .contains("href=\"/users\"", "href=\"/models/test-ledger\"");
    assertThat(app.member().get("/").body())
        .contains("href=\"/models/test-work\"")
        .doesNotContain("href=\"/users\"", "href=\"/models/test-ledger\"");
  }

  @Test
  void a_reader_is_offered_no_change() {
    assertThat(app.admin().get("/models/test-client/" + client).body())
        .contains("/edit", "/delete");
    assertThat(app.member().get("/models/test-client/" + client).body())
        .doesNotContain("/edit", "/delete");
    assertThat(app.member().get("/models/test-client").body())
        .doesNotContain("/models/test-client/new");
  }

  @Test
  void cards_count_what_their_reader_sees() {
    assertThat(app.member().get("/models").body())
        .containsPattern("Works</a></h2>\\s*<div class=\"count\">1<");
    assertThat(app.otherMember().get("/models").body())
        .containsPattern("Works</a></h2>\\s*<div class=\"count\">0<");
  }

  @Test
  void an_address_that_leads_nowhere_keeps_the_way_on_in_sight_for_whoever_is_signed_in() {
    assertThat(Html.checked(app.member().get("/nowhere").expect(404)))
        .contains("class=\"nav-list\"", "/models/test-work")
        .doesNotContain("/users");
    assertThat(app.anonymous().get("/nowhere").body()).doesNotContain("nav-list", "/models");
  }
}
