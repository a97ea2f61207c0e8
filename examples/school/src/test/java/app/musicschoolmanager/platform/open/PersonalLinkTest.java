package app.musicschoolmanager.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.page.Html;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalLinkTest {
  private TestApp app;
  private TestClient guest;
  private String visit;

  @BeforeEach
  void start() {
    app = Village.app();
    guest = app.anonymous();
    app.admin();
    visit = visit("Ada");
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void opening_a_link_says_what_will_happen_and_its_button_does_it() {
    String link = Village.link(app, visit, "confirm");
    String asked = Html.checked(guest.get(link).expect(200));
    assertThat(asked)
        .contains("You tell us that you come.", "Confirm the visit</button>", "22")
        .doesNotContain("Ada");
    assertThat(state()).isEqualTo("asked");
    assertThat(stored().version()).isEqualTo(1);
    String done = Html.checked(guest.form(link, Map.of()).expect(200));
    assertThat(done).contains("See you then.").doesNotContain("</button>");
    assertThat(state()).isEqualTo("confirmed");
    assertThat(stored().values().get("confirmedAt"))
        .isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    assertThat(guest.get(link).expect(200).body()).contains("See you then.");
    guest.form(link, Map.of()).expect(200);
    assertThat(stored().version()).isEqualTo(2);
  }

  @Test
  void a_link_works_no_longer_than_its_condition_holds() {
    String link = Village.link(app, visit, "confirm");
    app.clock().advance(Duration.ofDays(2));
    assertThat(Html.checked(guest.get(link).expect(410))).doesNotContain("</button>", "Begins");
    guest.form(link, Map.of()).expect(410);
    assertThat(state()).isEqualTo("asked");
  }

  @Test
  void a_token_that_the_app_has_not_made_for_this_is_like_a_record_that_is_not_there() {
    String link = Village.link(app, visit, "confirm");
    String token = link.substring(link.lastIndexOf('/') + 1);
    String other = visit("Eve");
    String end = token.endsWith("A") ? "B" : "A";
    String missing = guest.get("/public/village-visit/confirm/none").expect(404).body();
    for (String wrong :
        List.of(
            token.substring(0, token.length() - 2) + end + "_",
            token + "A",
            token.substring(0, 26),
            other + token.substring(26),
            token.toUpperCase(Locale.ROOT))) {
      String path = "/public/village-visit/confirm/" + wrong;
      assertThat(guest.get(path).expect(404).body()).isEqualTo(missing);
      assertThat(guest.form(path, Map.of()).expect(404).body()).isEqualTo(missing);
    }
    guest.get("/public/village-visit/unsubscribe/" + token).expect(404);
    guest.get("/public/village-entry/confirm/" + token).expect(404);
    guest.get("/public/village-visit/nothing/" + token).expect(404);
    assertThat(state()).isEqualTo("asked");
  }

  @Test
  void the_link_of_a_record_that_is_gone_leads_nowhere() {
    String link = Village.link(app, visit, "confirm");
    String missing = guest.get("/public/village-visit/confirm/none").expect(404).body();
    app.admin().delete("/api/models/village-visit/" + visit).expect(204);
    assertThat(guest.get(link).expect(404).body()).isEqualTo(missing);
    guest.form(link, Map.of()).expect(404);
  }

  @Test
  void a_mail_program_unsubscribes_with_one_click() {
    String link = Village.link(app, visit, "unsubscribe");
    guest
        .send(
            guest
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
        .expect(200);
    assertThat(stored().values().get("unsubscribed")).isEqualTo(true);
    String parts =
        "--b\r\n"
            + "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
            + "One-Click\r\n"
            + "--b--\r\n";
    guest
        .send(
            guest
                .request(link)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(parts)))
        .expect(200);
  }

  @Test
  void a_link_gets_nobody_past_the_rules() {
    Reply refused = guest.form(Village.link(app, visit, "pay"), Map.of());
    assertThat(refused.status()).isEqualTo(422);
    guest.form(Village.link(app, visit, "confirm"), Map.of()).expect(200);
    assertThat(guest.form(Village.link(app, visit, "pay"), Map.of()).status()).isEqualTo(422);
    assertThat(state()).isEqualTo("confirmed");
  }

  @Test
  void another_sites_page_presses_no_button() {
    String link = Village.link(app, visit, "confirm");
    guest
        .send(
            guest
                .request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()))
        .expect(403);
    assertThat(state()).isEqualTo("asked");
  }

  @Test
  void the_trail_says_that_it_was_a_link() {
    guest.form(Village.link(app, visit, "confirm"), Map.of()).expect(200);
    assertThat(app.admin().get("/changes").body())
        .contains("Somebody without an account", "by a personal link");
  }

  private String visit(String patient) {
    return Village.keep(
        app,
        Village.VISIT,
        Map.of("patient", patient, "startsAt", "2026-11-22T10:00:00Z", "state", "asked"));
  }

  private Entry stored() {
    return Village.stored(app, Village.VISIT, visit);
  }

  private String state() {
    return stored().values().text("state");
  }
}
