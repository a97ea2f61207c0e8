package app.musicschoolmanager.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicFormTest {
  private static final String FORM = "/public/village-entry/new";
  private static final String API = "/api/public/village-entry";
  private static final Map<String, String> ENTRY =
      Map.of("name", "Ada", "text", "A fine village", "email", "ada@example.com");

  private TestApp app;
  private TestClient guest;

  @BeforeEach
  void start() {
    app = Village.app();
    guest = app.anonymous();
    app.admin();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void anybody_sends_what_the_form_asks_for_and_is_thanked() {
    Reply sent = Village.sign(app, guest, Village.ENTRY, ENTRY).expect(303);
    String thanked = Html.checked(guest.get(sent.header("Location").orElseThrow()).expect(200));
    assertThat(thanked).contains(Village.THANKS);
    Values stored = onlyEntry();
    assertThat(stored.text("name")).isEqualTo("Ada");
    assertThat(stored.get("approved")).isEqualTo(false);
    assertThat(stored.text("number")).isEqualTo("E-1");
    assertThat(guest.get("/public/village-entry").body()).doesNotContain("Ada");
  }

  @Test
  void what_the_form_does_not_ask_for_cannot_be_filled_in() {
    Map<String, String> more = new HashMap<>(ENTRY);
    more.putAll(Map.of("approved", "true", "stars", "5", "number", "E-9"));
    Village.sign(app, guest, Village.ENTRY, more).expect(303);
    Values stored = onlyEntry();
    assertThat(stored.get("approved")).isEqualTo(false);
    assertThat(stored.get("stars")).isNull();
    assertThat(guest.post(API, more).expect(400).body()).contains("There is no field");
    guest.post(API, Map.of("name", "Ada", "text", "Words", "id", "1")).expect(400);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void the_rules_of_the_model_hold() {
    Map<String, String> rude = Map.of("name", "nobody", "text", "Words");
    Reply again = Village.sign(app, guest, Village.ENTRY, rude).expect(422);
    assertThat(Html.checked(again)).contains(Village.POLITE, "value=\"nobody\"");
    guest.post(API, rude).expect(422);
    Reply missing = Village.sign(app, guest, Village.ENTRY, Map.of("name", "Ada"));
    assertThat(Html.checked(missing.expect(422))).contains("is-invalid");
    assertThat(entries()).isEmpty();
  }

  @Test
  void programs_are_told_from_people_by_what_nobody_sees_and_by_their_haste() {
    Map<String, String> form = new HashMap<>(ENTRY);
    guest.form(FORM, form).expect(422); // never opened
    form.put("_opened", "1." + "x".repeat(43));
    guest.form(FORM, form).expect(422);
    form.put("_opened", Village.opened(guest, Village.ENTRY));
    app.clock().advance(Duration.ofSeconds(1));
    Reply tooFast = guest.form(FORM, form).expect(422);
    assertThat(Html.checked(tooFast)).contains("A fine village", form.get("_opened"));
    app.clock().advance(Duration.ofSeconds(1));
    form.put("_website", "https://pills.example");
    guest.form(FORM, form).expect(422);
    assertThat(entries()).isEmpty();
    form.put("_website", "");
    guest.form(FORM, form).expect(303); // a person who was taken for a program sends it once more
    app.clock().advance(Duration.ofDays(1));
    guest.form(FORM, form).expect(422);
    form.put("_opened", Village.opened(guest, Village.PUPIL));
    app.clock().advance(Duration.ofSeconds(9));
    guest.form(FORM, form).expect(422); // opened for another form
    assertThat(entries()).hasSize(1);
  }

  @Test
  void whoever_sends_too_much_has_to_wait() {
    Map<String, String> entry = Map.of("name", "Ada", "text", "Words");
    for (int i = 0; i < 10; i++) {
      guest.post(API, entry).expect(201);
    }
    Reply refused = guest.post(API, entry).expect(429);
    assertThat(refused.header("Retry-After")).contains("30");
    Map<String, String> form = new HashMap<>(ENTRY);
    form.put("_opened", Village.opened(guest, Village.ENTRY));
    assertThat(Html.checked(guest.form(FORM, form).expect(429))).contains("A fine village");
    app.clock().advance(Duration.ofSeconds(30));
    guest.form(FORM, form).expect(303);
    guest.post(API, entry).expect(429);
    app.clock().advance(Duration.ofHours(1));
    guest.post(API, entry).expect(201);
    assertThat(entries()).hasSize(12);
  }

  @Test
  void another_site_sends_nothing() {
    String opened = Village.opened(guest, Village.ENTRY);
    app.clock().advance(Duration.ofSeconds(9));
    String body = "name=Ada&text=Words&_opened=" + opened;
    guest
        .send(
            guest
                .request(FORM)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(body)))
        .expect(403);
    Reply foreign =
        guest.send(
            guest
                .jsonRequest("POST", API, Map.of("name", "Ada", "text", "Words"))
                .header("Origin", "https://elsewhere.example"));
    foreign.expect(403);
    assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    guest
        .send(
            guest
                .request(API)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"name\":\"Ada\",\"text\":\"Words\"}")))
        .expect(415);
    assertThat(entries()).isEmpty();
  }

  @Test
  void what_is_too_large_is_refused() {
    Map<String, String> large = Map.of("name", "Ada", "text", "x".repeat(501));
    guest.post(API, large).expect(422);
    guest.post(API, Map.of("name", "Ada", "text", "x".repeat(1_100_000))).expect(413);
  }

  @Test
  void anybody_chooses_among_what_a_public_page_shows_and_nothing_else() {
    String open = course("Algebra", false);
    String draft = course("Unready", true);
    String html = Html.checked(guest.get("/public/village-pupil/new").expect(200));
    assertThat(html).contains("Algebra", open).doesNotContain("Unready", draft, "/models");
    String api = "/api/public/village-pupil";
    guest.post(api, Map.of("name", "Emmy", "course", open)).expect(201);
    guest.post(api, Map.of("name", "Emmy", "course", draft)).expect(422);
    guest.post(api, Map.of("name", "Emmy")).expect(422);
  }

  @Test
  void the_trail_says_that_it_was_somebody_without_an_account() {
    guest.post(API, Map.of("name", "Ada", "text", "Words")).expect(201);
    JsonNode change = app.admin().get("/api/changes").expect(200).json().get("items").get(0);
    assertThat(change.get("via").asText()).isEqualTo("public_form");
    assertThat(change.get("user").isNull()).isTrue();
    assertThat(app.admin().get("/changes").body())
        .contains("Somebody without an account", "by the public form");
  }

  private String course(String title, boolean draft) {
    return Village.keep(
        app, Village.COURSE, Map.of("title", title, "day", "2026-12-24", "draft", draft));
  }

  private Values onlyEntry() {
    assertThat(entries()).hasSize(1);
    return entries().getFirst().values();
  }

  private List<Entry> entries() {
    return Village.all(app, Village.ENTRY);
  }
}
