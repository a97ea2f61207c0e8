package app.musicschoolmanager.platform.mainapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.mainapp.Headquarters.Asked;
import app.musicschoolmanager.platform.page.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the main app says of the app's look and of services, and what the app takes of it. */
class MainAppTest {
  private final Branch branch = new Branch();

  @AfterEach
  void close() {
    branch.close();
  }

  @Test
  void the_app_is_called_and_looks_as_the_main_app_says() {
    assertThat(branch.config().at("/name").asText()).isEqualTo("Branch office");
    branch
        .main()
        .says(
            "settings",
            """
            {"name": "<b>Branch</b> 7", "avatar": "🧾", "theme": {"colour": "#7a3e9d"}, "more": [1]}
            """);
    branch.exchange();
    assertThat(branch.config().at("/name").asText()).isEqualTo("<b>Branch</b> 7");
    assertThat(branch.config().at("/avatar").asText()).isEqualTo("🧾");
    assertThat(branch.config().at("/theme/colour").asText()).isEqualTo("#7a3e9d");
    assertThat(branch.config().at("/description").isTextual()).isTrue();
    String page = Html.checked(branch.admin().get("/").expect(200));
    assertThat(page).contains("&lt;b&gt;Branch").doesNotContain("<b>Branch", "Branch office");
    String css = Html.all(page, "(/theme.css[^\"]*)").getFirst();
    assertThat(branch.app().anonymous().get(css).body()).contains("#7a3e9d");
    assertThat(branch.app().anonymous().get("/icon.svg").body()).contains("🧾");
  }

  @Test
  void what_it_leaves_open_is_as_the_app_has_it() {
    branch.main().says("settings", "{\"name\": \"Seven\", \"theme\": null, \"avatar\": \" \"}");
    branch.exchange();
    assertThat(branch.config().at("/name").asText()).isEqualTo("Seven");
    assertThat(branch.config().at("/avatar").asText()).isEqualTo("🏠");
    assertThat(branch.config().at("/theme/colour").asText()).isEqualTo("#112233");
  }

  @Test
  void every_request_bears_the_three_headers() {
    branch.exchange();
    branch.order();
    branch.exchange();
    assertThat(branch.main().asked())
        .extracting(Asked::method)
        .containsExactly("GET", "GET", "POST");
    assertThat(branch.main().asked())
        .allSatisfy(asked -> {
          assertThat(asked.path()).startsWith("/api/agents/" + Headquarters.DOCUMENT + "/");
          assertThat(asked.headers().getFirst("Authorization"))
              .isEqualTo("Bearer " + Headquarters.TOKEN);
          assertThat(asked.headers().getFirst("X-Agent-Token")).isEqualTo(Headquarters.TOKEN);
          assertThat(asked.headers().getFirst("X-Document-ID")).isEqualTo(Headquarters.DOCUMENT);
        });
  }

  @Test
  void a_credential_connects_a_service_until_it_expires() {
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
    branch.giveKey(Branch.KEY, ", \"expiresAt\": \"2026-11-21T10:00:00+01:00\"");
    branch.exchange();
    assertThat(branch.order().json().at("/message").asText()).isEqualTo("parts");
    branch.main().goDown();
    branch.app().clock().advance(Duration.ofMinutes(59));
    assertThat(branch.order().json().at("/message").asText()).isEqualTo("parts");
    branch.app().clock().advance(Duration.ofMinutes(1));
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
  }

  @Test
  void it_is_asked_again_half_way_to_the_end_of_what_it_said() {
    branch.main().says("settings", "{\"validUntil\": \"2026-11-23T08:00:00Z\"}");
    branch.giveKey(Branch.KEY, ", \"expiresAt\": \"2026-11-21T08:40:00Z\"");
    branch.exchange();
    branch.app().clock().advance(Duration.ofMinutes(19));
    branch.exchange();
    assertThat(branch.main().asked("credentials")).hasSize(1);
    branch.app().clock().advance(Duration.ofMinutes(1));
    branch.exchange();
    assertThat(branch.main().asked("credentials")).hasSize(2);
    assertThat(branch.main().asked("settings")).hasSize(1);
    branch.app().clock().advance(Duration.ofHours(24));
    branch.exchange();
    assertThat(branch.main().asked("settings")).hasSize(2);
  }

  @Test
  void a_service_that_refuses_the_key_makes_the_app_ask_for_a_new_one() {
    branch.giveKey("zq-the-old-key-qz", "");
    branch.exchange();
    branch.giveKey();
    branch.app().clock().advance(Duration.ofMinutes(2));
    assertThat(branch.order().json().at("/error").asText()).contains("401");
    branch.exchange();
    assertThat(branch.order().json().at("/message").asText()).isEqualTo("parts");
  }

  @Test
  void the_environment_and_the_page_go_before_the_main_app() {
    branch.giveKey();
    branch.exchange();
    String page = Html.checked(branch.admin().get("/connections/parts").expect(200));
    assertThat(page).contains("It comes from the main app").doesNotContain(Branch.KEY);
    branch.admin().form("/connections/parts", Map.of("token", "own-token")).expect(303);
    branch.order();
    assertThat(branch.service().received().getLast().authorization()).isEqualTo("Bearer own-token");
    branch.admin().form("/connections/parts/disconnect", Map.of()).expect(303);
    branch.order();
    assertThat(branch.service().received().getLast().authorization())
        .isEqualTo("Bearer " + Branch.KEY);
    try (Branch other = new Branch(Map.of("PARTS_TOKEN", "token-of-the-environment"))) {
      other.giveKey();
      other.exchange();
      other.order();
      assertThat(other.service().received().getLast().authorization())
          .isEqualTo("Bearer token-of-the-environment");
    }
  }

  @Test
  void where_calls_go_is_never_said_by_the_main_app() {
    try (Branch open = new Branch(Map.of("PARTS_URL", ""))) {
      String settings = "\"token\": \"%s\", \"url\": \"%s\"";
      open.main()
          .says(
              "credentials",
              "{\"integrations\": {\"parts\": {\"settings\": {%s}}, \"other\": {\"settings\": 1}}}"
                  .formatted(settings.formatted(Branch.KEY, open.service().url())));
      open.exchange();
      assertThat(open.state()).isEqualTo("ok");
      assertThat(open.order().json().at("/error").asText()).contains("not connected");
      assertThat(open.service().received()).isEmpty();
    }
  }

  @Test
  void nothing_that_the_main_app_gives_goes_to_a_place_that_somebody_enters() {
    try (Branch open = new Branch(Map.of("PARTS_URL", ""))) {
      open.giveKey();
      open.exchange();
      Map<String, String> place = Map.of("url", open.service().url());
      open.admin().form("/connections/parts", place).expect(422);
      open.admin().put("/api/connections/parts", place).expect(422);
      Map<String, String> whole = Map.of("url", open.service().url(), "token", "own-token");
      open.admin().form("/connections/parts", whole).expect(303);
      open.order();
      open.app()
          .database()
          .write(sql -> sql.execute("delete from connection_setting where name = 'PARTS_TOKEN'"));
      open.order();
      assertThat(open.service().received())
          .extracting(it -> it.authorization())
          .containsExactly("Bearer own-token");
    }
  }

  @Test
  void no_secret_lies_open_anywhere() throws IOException {
    branch.giveKey();
    branch.exchange();
    branch.order();
    branch.exchange();
    for (String path :
        List.of(
            "/connections",
            "/connections/parts",
            "/api/connections",
            "/api/health/report",
            "/api/agent/test-connection",
            "/audit",
            "/audit/calls")) {
      assertThat(branch.admin().get(path).expect(200).body())
          .as(path)
          .doesNotContain(Branch.KEY, Headquarters.TOKEN);
    }
    try (Stream<Path> files = Files.walk(branch.app().folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(Branch.KEY, Headquarters.TOKEN);
      }
    }
    assertThat(branch.main().asked("executions").getFirst().body())
        .doesNotContain(Branch.KEY, Headquarters.TOKEN, "zq-what-is-ordered-qz");
  }

  @Test
  void an_app_without_a_main_app_has_nothing_to_do_with_one() {
    try (TestApp alone = TestApp.start(AppDefinition.named("Alone").build())) {
      assertThat(alone.services().mainApp()).isEmpty();
      assertThat(alone.member().get("/api/agent/test-connection").expect(200).body())
          .isEqualTo("{\"configured\":false}");
      assertThat(alone.admin().get("/api/health/report").expect(200).json().has("mainApp"))
          .isFalse();
      alone.admin().get("/connections").expect(404);
      List<Row> rows = alone.database().read(sql -> sql.query("select * from main_app_exchange"));
      assertThat(rows).isEmpty();
    }
  }
}
