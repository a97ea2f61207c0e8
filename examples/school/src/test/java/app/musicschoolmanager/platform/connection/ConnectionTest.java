package app.musicschoolmanager.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.example.MailSink;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators connect services while the app runs, and actions use them. */
class ConnectionTest {
  private static final String SECRET = "zq-a-secret-that-nobody-sees-qz";

  private final StubServer service =
      new StubServer((request, exchange) -> {
        String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
        String sent = key == null ? String.valueOf(request.authorization()) : key;
        boolean known =
            List.of(SECRET, "Bearer " + SECRET, "Basic bWU6" + base64(), "null").contains(sent);
        StubServer.send(exchange, known ? 200 : 401, "text/plain", known ? "parts" : "who?");
      });
  private TestApp app;

  @AfterEach
  void close() {
    app.close();
    service.close();
  }

  private static String base64() {
    return java.util.Base64.getEncoder()
        .encodeToString(("me:" + SECRET).getBytes(StandardCharsets.UTF_8))
        .substring(4);
  }

  @Test
  void a_key_a_token_a_password_and_an_address_lead_from_the_page_to_an_action() {
    app = Workbench.start(Map.of());
    Map<String, Map<String, String>> forms =
        Map.of(
            "keyed", Map.of("url", service.url(), "token", SECRET),
            "bearer", Map.of("url", service.url(), "token", SECRET),
            "basic", Map.of("url", service.url(), "user", "me", "password", SECRET),
            "open", Map.of("url", service.url()));
    forms.forEach((name, form) -> {
      String path = "/connections/" + name;
      assertThat(Workbench.use(app, name).at("/error").asText())
          .startsWith("Service " + name + " is not connected. Connect it on the page /connections");
      assertThat(Html.checked(app.admin().get(path).expect(200))).contains("Not connected");

      app.admin().form(path, form).expect(303);

      assertThat(tested(name)).contains("Service " + name + " lets the app in.");
      String page = Html.checked(app.admin().get(path).expect(200));
      assertThat(page).contains("Connected", "Use " + name).doesNotContain(SECRET);
      assertThat(Workbench.use(app, name).at("/message").asText()).isEqualTo("parts");
    });
  }

  @Test
  void a_mail_server_is_signed_in_to_without_a_mail_and_then_sends_one() {
    app = Workbench.start(Map.of());
    try (MailSink server = new MailSink(mail -> "250 taken")) {
      Map<String, String> form =
          Map.of(
              "host", "127.0.0.1",
              "port", String.valueOf(server.port()),
              "user", "",
              "password", "",
              "from", "office@example.com");
      app.admin().form("/connections/post", form).expect(303);
      assertThat(tested("post")).contains("Service post lets the app in.");
      assertThat(server.received()).isEmpty();

      Workbench.use(app, "post");
      assertThat(server.received()).hasSize(1);
    }
    assertThat(tested("post")).contains("Service post cannot be reached");
  }

  @Test
  void a_service_that_refuses_the_app_needs_attention_until_it_admits_it_again() {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", service.url(), "token", "wrong"));
    assertThat(tested("bearer")).contains("does not accept what the app identifies itself with");
    assertThat(state("bearer")).isEqualTo("attention");

    connect("bearer", Map.of("token", SECRET));
    assertThat(state("bearer")).isEqualTo("connected");

    connect("bearer", Map.of("token", "wrong-again"));
    Workbench.use(app, "bearer");
    assertThat(state("bearer")).isEqualTo("attention");
    assertThat(app.admin().get("/connections").body())
        .contains("Needs attention", "does not accept the credentials (401)");
  }

  @Test
  void a_service_that_does_not_answer_is_told_from_one_that_refuses() {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", "http://localhost:9", "token", SECRET));
    assertThat(tested("bearer")).contains("Service bearer cannot be reached");
    assertThat(state("bearer")).isEqualTo("attention");
    try (MailSink noTls = new MailSink(mail -> "250 taken")) {
      connect("bearer", Map.of("url", "https://localhost:" + noTls.port(), "token", SECRET));
      assertThat(tested("bearer")).contains("cannot be spoken to safely");
    }
    app.admin().form("/connections/keyed/test", Map.of()).expect(303);
    assertThat(state("keyed")).isEqualTo("missing");
  }

  @Test
  void no_secret_is_in_any_page_answer_trail_or_file() throws IOException {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", service.url(), "token", SECRET));
    connect("basic", Map.of("url", service.url(), "user", "me", "password", SECRET));
    Reply refused =
        app.admin().form("/connections/keyed", Map.of("url", "nowhere", "token", SECRET));
    assertThat(refused.expect(422).body()).doesNotContain(SECRET);
    for (String path :
        List.of(
            "/connections",
            "/connections/bearer",
            "/connections/basic",
            "/api/connections",
            "/api/connections/bearer",
            "/changes",
            "/api/changes")) {
      assertThat(app.admin().get(path).expect(200).body()).as(path).doesNotContain(SECRET);
    }
    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain(SECRET);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(app.folder())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void what_a_service_echoes_of_an_entered_key_is_masked_in_the_log() {
    app = Workbench.start(Map.of());
    try (StubServer echo =
        new StubServer((request, exchange) ->
            StubServer.send(exchange, 500, "text/plain", "You sent " + request.authorization()))) {
      connect("bearer", Map.of("url", echo.url(), "token", SECRET));
      assertThat(Workbench.use(app, "bearer").toString())
          .contains("You sent Bearer •••")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void the_environment_wins_and_the_page_says_so() {
    app = Workbench.start(Map.of("BEARER_TOKEN", SECRET, "BEARER_URL", service.url()));
    assertThat(Html.checked(app.admin().get("/connections/bearer").expect(200)))
        .contains("BEARER_TOKEN", "Everything is set in the environment")
        .doesNotContain(SECRET, "name=\"token\"");
    connect("bearer", Map.of("token", "another"));
    assertThat(Workbench.use(app, "bearer").at("/message").asText()).isEqualTo("parts");
    JsonNode token = app.admin().get("/api/connections/bearer").json().at("/settings/1");
    assertThat(token.toString()).contains("\"origin\":\"environment\"", "\"value\":null");
  }

  @Test
  void nobody_leads_what_the_environment_keeps_secret_to_another_place() {
    app = Workbench.start(Map.of("BEARER_TOKEN", SECRET));
    app.admin().form("/connections/bearer", Map.of("url", service.url())).expect(303);
    assertThat(state("bearer")).isEqualTo("missing");
    assertThat(service.received()).isEmpty();
  }

  @Test
  void a_kept_secret_has_to_be_entered_again_to_be_sent_elsewhere() {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", "http://localhost:9", "token", SECRET));
    Map<String, String> moved = Map.of("url", service.url(), "token", "");
    assertThat(app.admin().form("/connections/bearer", moved).expect(422).body())
        .contains("Enter it again");
    app.admin().put("/api/connections/bearer", Map.of("url", service.url())).expect(422);
    connect("bearer", Map.of("url", service.url(), "token", SECRET));
    connect("bearer", Map.of("url", service.url(), "token", ""));
    assertThat(Workbench.use(app, "bearer").at("/message").asText()).isEqualTo("parts");
  }

  @Test
  void what_is_missing_or_cannot_be_sent_is_refused() {
    app = Workbench.start(Map.of());
    for (Map<String, String> form :
        List.of(
            Map.of("url", service.url(), "token", ""),
            Map.of("url", "", "token", SECRET),
            Map.of("url", "ftp://localhost", "token", SECRET),
            Map.of("url", service.url(), "token", "two words"),
            Map.of("url", service.url(), "token", "a\r\nHost: evil"))) {
      app.admin().form("/connections/bearer", form).expect(422);
      app.admin().put("/api/connections/bearer", form).expect(422);
    }
    app.admin().put("/api/connections/bearer", Map.of("colour", "red")).expect(422);
    app.admin().put("/api/connections/nothing", Map.of()).expect(404);
    Map<String, String> mail = new HashMap<>(Map.of("host", "mail", "from", "a@example.com"));
    mail.put("port", "70000");
    app.admin().form("/connections/post", mail).expect(422);
    assertThat(state("bearer")).isEqualTo("missing");
  }

  @Test
  void disconnecting_forgets_what_was_entered_and_the_trail_says_who_did_what() {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", service.url(), "token", SECRET));
    connect("bearer", Map.of("token", SECRET));
    app.admin().form("/connections/bearer/disconnect", Map.of()).expect(303);
    assertThat(state("bearer")).isEqualTo("missing");
    assertThat(rows("select * from connection_setting")).isEmpty();
    assertThat(rows("select * from change_log where model = 'app_connection' order by at, id"))
        .extracting(row -> row.text("kind") + " " + row.text("record_id"))
        .containsExactly("created bearer", "updated bearer", "deleted bearer");
    assertThat(Html.checked(app.admin().get("/changes").expect(200)))
        .contains("Service bearer", "Ada Admin", "Key or token");
  }

  @Test
  void members_and_other_sites_connect_nothing_and_an_app_without_services_has_no_such_page() {
    app = Workbench.start(Map.of());
    app.member().get("/connections").expect(403);
    app.member().form("/connections/open", Map.of("url", service.url())).expect(403);
    app.member().put("/api/connections/open", Map.of("url", service.url())).expect(403);
    assertThat(app.member().get("/").body()).doesNotContain("/connections");
    app.admin()
        .send(
            app.admin()
                .jsonRequest("PUT", "/api/connections/open", Map.of("url", service.url()))
                .header("Sec-Fetch-Site", "cross-site"))
        .expect(403);
    assertThat(state("open")).isEqualTo("missing");
    try (TestApp plain = TestApp.start(AppDefinition.named("Plain").build())) {
      plain.admin().get("/connections").expect(404);
      assertThat(plain.admin().get("/").body()).doesNotContain("/connections");
    }
  }

  @Test
  void what_no_longer_opens_has_to_be_entered_again() {
    app = Workbench.start(Map.of());
    connect("bearer", Map.of("url", service.url(), "token", SECRET));
    app.database()
        .write(sql ->
            sql.execute(
                "update connection_setting set sealed = (select sealed from connection_setting"
                    + " where name = 'BEARER_URL') where name = 'BEARER_TOKEN'"));
    assertThat(state("bearer")).isEqualTo("missing");
    app.admin().get("/connections/bearer").expect(200);
  }

  private void connect(String name, Map<String, String> settings) {
    app.admin().put("/api/connections/" + name, settings).expect(200);
  }

  private List<Row> rows(String query) {
    return app.database().read(sql -> sql.query(query));
  }

  private String state(String name) {
    return app.admin().get("/api/connections/" + name).expect(200).json().get("state").asText();
  }

  /** What the page says after its test button was pressed. */
  private String tested(String name) {
    app.admin().form("/connections/" + name + "/test", Map.of()).expect(303);
    return Html.checked(app.admin().get("/connections/" + name).expect(200));
  }
}
