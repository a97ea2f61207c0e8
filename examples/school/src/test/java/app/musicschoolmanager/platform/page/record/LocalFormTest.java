package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms speak the owner's language and keep the owner's time. */
class LocalFormTest {
  private static final AtomicInteger TITLES = new AtomicInteger();
  private static TestApp app;

  @BeforeAll
  static void open() {
    app = Atelier.open("de", Map.of("TIME_ZONE", "Europe/Berlin"));
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static Map<String, String> work(String... more) {
    Map<String, String> form = new HashMap<>();
    form.put("title", "Werk " + TITLES.incrementAndGet());
    form.put("state", "open");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private static String saved(Map<String, String> form) {
    Reply reply = app.member().form("/models/test-work/new", form).expect(303);
    return reply.header("Location").orElseThrow();
  }

  private static JsonNode stored(String path) {
    return app.member().get("/api" + path).expect(200).json();
  }

  private static String refused(Map<String, String> form) {
    return Html.checked(app.member().form("/models/test-work/new", form).expect(422));
  }

  @Test
  void amounts_are_taken_and_shown_as_people_write_them() {
    String path = saved(work("price", "1.234,50", "weight", "1,125", "pieces", "7"));

    assertThat(stored(path).get("price").decimalValue()).isEqualByComparingTo("1234.50");
    assertThat(stored(path).get("weight").decimalValue()).isEqualByComparingTo("1.125");
    assertThat(Html.checked(app.member().get(path))).contains("1.234,50", "1,125");
    assertThat(Html.checked(app.member().get(path + "/edit")))
        .contains("value=\"1234,50\"", "value=\"1,125\"");
    assertThat(stored(saved(work("price", "1234,50"))).get("price").decimalValue())
        .isEqualByComparingTo("1234.50");
  }

  @Test
  void an_amount_that_can_be_read_in_two_ways_is_refused() {
    String html = refused(work("weight", "1.234", "price", "1,2345"));

    assertThat(html)
        .contains(
            "lässt sich auf zwei Arten lesen", "value=\"1.234\"", "zu viele Nachkommastellen");
  }

  @Test
  void dates_and_times_are_those_of_the_owners_place() {
    String path = saved(work("day", "31.3.2026", "shownAt", "2026-07-01T10:00"));

    assertThat(stored(path).get("day").asText()).isEqualTo("2026-03-31");
    assertThat(stored(path).get("shownAt").asText()).isEqualTo("2026-07-01T08:00:00Z");
    assertThat(Html.checked(app.member().get(path)))
        .contains("31.03.2026", "01.07.2026, 10:00 MESZ");
    assertThat(Html.checked(app.member().get(path + "/edit")))
        .contains("value=\"2026-07-01T10:00\"", "Zeit in Berlin.");
  }

  @Test
  void a_time_that_the_clocks_skip_is_refused_and_one_that_comes_twice_is_asked_about() {
    assertThat(refused(work("shownAt", "2026-03-29T02:30"))).contains("gibt es nicht");

    Map<String, String> twice = work("shownAt", "2026-10-25T02:30");
    assertThat(refused(twice))
        .contains("gibt es zweimal", "name=\"shownAt.offset\"", "MESZ (UTC+02:00)");
    twice.put("shownAt.offset", "+01:00");
    String path = saved(twice);
    assertThat(stored(path).get("shownAt").asText()).isEqualTo("2026-10-25T01:30:00Z");
    String again = Html.checked(app.member().get(path + "/edit"));
    assertThat(Html.all(again, "<option value=\"([+]0[12]:00)\">").getFirst()).isEqualTo("+01:00");
  }

  @Test
  void every_fault_is_told_in_the_owners_language() {
    Map<String, String> wrong =
        work(
            "pieces",
            "12",
            "price",
            "billig",
            "day",
            "gestern",
            "shownAt",
            "x",
            "parts",
            "{\n \"a\": ]",
            "contact",
            "x",
            "link",
            "javascript:1",
            "state",
            "weg",
            "client",
            "x");
    wrong.put("title", "");

    String html = refused(wrong);

    assertThat(html)
        .contains("höchstens 9", "siehe Zeile 2, Spalte")
        .doesNotContain("must ", "is required", "is not", "points to", " valid ");
    for (String field :
        List.of(
            "title", "pieces", "price", "day", "shownAt", "parts", "contact", "link", "state",
            "client")) {
      assertThat(html).as(field).contains("id=\"field-" + field + "-fault\"");
    }
  }

  @Test
  void the_api_speaks_utc_and_plain_numbers_wherever_the_owner_is() {
    Map<String, Object> values =
        Map.of("title", "API", "shownAt", "2026-07-01T10:00:00Z", "price", 12.5);

    JsonNode made = app.member().post("/api/models/test-work", values).expect(201).json();

    assertThat(made.get("shownAt").asText()).isEqualTo("2026-07-01T10:00:00Z");
    app.member().post("/api/models/test-work", Map.of("title", "B", "price", "12,5")).expect(422);
  }

  @Test
  void json_that_a_form_lets_in_can_be_read_again() {
    String deep = "[".repeat(60) + "]".repeat(60);

    assertThat(refused(work("parts", deep))).contains("kein gültiges JSON");
    assertThat(refused(work("parts", "{\"a\": 1e99999}")))
        .contains("enthält eine Zahl, die zu groß");
    String path = saved(work("parts", "{\"n\": 1.50, \"big\": 12345678901234567890}"));
    assertThat(app.member().get("/api" + path).body()).contains("1.50", "12345678901234567890");
  }

  @Test
  void the_form_of_an_action_takes_them_alike() {
    Map<String, String> input = Map.of("words", "Hallo", "times", "1.234");
    app.member().form("/actions/engrave", input).expect(303);

    Map<String, String> wrong = Map.of("words", "Hallo", "times", "viele");
    assertThat(Html.checked(app.member().form("/actions/engrave", wrong).expect(422)))
        .contains("value=\"viele\"", "ganze Zahl");
  }

  @Test
  void bounds_are_said_beside_the_field() {
    assertThat(Html.checked(app.member().get("/models/test-work/new")))
        .contains("Von 1 bis 9.", "Höchstens 80 Zeichen.", "Felder mit * sind erforderlich.");
  }
}
