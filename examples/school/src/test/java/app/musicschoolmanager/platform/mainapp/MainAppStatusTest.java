package app.musicschoolmanager.platform.mainapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who learns how the app stands with its main app. */
class MainAppStatusTest {
  private final Branch branch = new Branch();

  @AfterEach
  void close() {
    branch.close();
  }

  private void learn() {
    branch.main().says("settings", "{\"name\": \"Seven\"}");
    branch.giveKey();
    branch.exchange();
    assertThat(branch.state()).isEqualTo("ok");
  }

  private void exchangeIn(Duration time) {
    branch.app().clock().advance(time);
    branch.exchange();
  }

  @Test
  void who_is_signed_in_learns_whether_it_answers_and_administrators_how_not() {
    learn();
    TestClient member = branch.app().member();
    branch.app().anonymous().get("/api/agent/test-connection").expect(401);
    JsonNode told = member.get("/api/agent/test-connection").expect(200).json();
    assertThat(told.at("/reachable").asBoolean()).isTrue();
    assertThat(told.at("/cacheAgeSeconds").asLong()).isZero();
    branch.main().goDown();
    branch.app().clock().advance(Duration.ofMinutes(1));
    told = member.get("/api/agent/test-connection").expect(200).json();
    assertThat(told.at("/reachable").asBoolean()).isFalse();
    assertThat(told.at("/since").asText()).isEqualTo("2026-11-21T08:01:00.000Z");
    assertThat(told.at("/cacheAgeSeconds").asLong()).isEqualTo(60);
    assertThat(told.has("mainApp") || told.has("fault")).isFalse();
    assertThat(branch.test().at("/fault").asText()).isEqualTo("no_connection");
    assertThat(branch.test().at("/mainApp/host").asText()).isEqualTo("localhost");
    String page = Html.checked(branch.admin().get("/connections").expect(200));
    assertThat(page).contains("Main app", "Reachable", "localhost");
    member.get("/connections").expect(403);
    member.form("/main-app", Map.of()).expect(403);
  }

  @Test
  void whoever_asks_often_makes_the_app_ask_seldom_and_write_nothing() {
    learn();
    int before = branch.main().asked().size();
    List<Map<String, Object>> rows = rows();
    for (int i = 0; i < 5; i++) {
      branch.test();
    }
    assertThat(branch.main().asked()).hasSize(before + 1);
    assertThat(rows()).isEqualTo(rows);
  }

  private List<Map<String, Object>> rows() {
    return branch
        .app()
        .database()
        .read(sql ->
            Stream.of("main_app_exchange", "outbound_call")
                .flatMap(table -> sql.query("select * from " + table).stream())
                .map(Row::asMap)
                .toList());
  }

  @Test
  void once_it_is_found_to_be_back_nothing_waits_for_its_turn() {
    learn();
    branch.main().goDown();
    for (int i = 0; i < 5; i++) {
      exchangeIn(Duration.ofHours(1));
    }
    branch.main().says("settings", "{\"name\": \"Eight\"}");
    branch.main().comeBack();
    branch.app().clock().advance(Duration.ofMinutes(1));
    assertThat(branch.test().at("/reachable").asBoolean()).isTrue();
    branch.exchange();
    assertThat(branch.config().at("/name").asText()).isEqualTo("Eight");
  }

  @Test
  void an_administrator_has_it_asked_again_on_the_page() {
    learn();
    branch.main().refuses("settings", 403);
    exchangeIn(Duration.ofHours(1));
    String page = Html.checked(branch.admin().get("/connections").expect(200));
    assertThat(page).contains("Does not let the app in", "(403)");
    branch.main().says("settings", "{\"name\": \"Eight\"}");
    branch.admin().form("/main-app", Map.of()).expect(303);
    branch.exchange();
    assertThat(branch.config().at("/name").asText()).isEqualTo("Eight");
    assertThat(branch.admin().get("/connections").body()).contains("Reachable");
  }
}
