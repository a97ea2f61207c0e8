package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.page.Almanac;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Before anything is typed, what is likely wanted is offered; what reads the same is told apart.
 */
class OfferedTitlesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private final Almanac almanac = Almanac.open("en");

  @AfterEach
  void close() {
    almanac.close();
  }

  private JsonNode offered(String model) {
    return almanac.app().member().get("/models/test-" + model + "/choices").expect(200).json();
  }

  @Test
  void days_are_offered_from_today_on_and_then_back() {
    for (int day = -15; day <= 15; day++) {
      almanac.made("day", "day", TODAY.plusDays(day).toString());
    }
    almanac.made("day", "day", TODAY.plusDays(90).toString());

    List<String> labels = offered("day").findValuesAsText("label");

    assertThat(labels).hasSize(20).startsWith("Nov 21, 2026", "Nov 22, 2026", "Nov 23, 2026");
    assertThat(labels.subList(15, 20))
        .containsExactly(
            "Dec 6, 2026", "Feb 19, 2027", "Nov 20, 2026", "Nov 19, 2026", "Nov 18, 2026");
  }

  @Test
  void few_days_stand_in_a_selection_in_the_same_order() {
    List.of("2026-11-20", "2027-02-01", "2026-12-24")
        .forEach(day -> almanac.made("day", "day", day));

    assertThat(Html.checked(almanac.app().member().get("/models/test-plan/new").expect(200)))
        .containsPattern("(?s)>Dec 24, 2026<.*>Feb 1, 2027<.*>Nov 20, 2026<");
  }

  @Test
  void numbers_and_texts_are_offered_in_their_order() {
    List.of(30, 4, 500).forEach(year -> almanac.made("round", "year", year));
    List.of("beta", "Alpha", "gamma").forEach(name -> almanac.made("client", "name", name));

    assertThat(offered("round").findValuesAsText("label")).containsExactly("4", "30", "500");
    assertThat(offered("client").findValuesAsText("label"))
        .containsExactly("Alpha", "beta", "gamma");
  }

  @Test
  void numbers_that_stand_in_texts_are_ordered_as_numbers() {
    List.of("d", "c", "b", "a").forEach(note -> almanac.made("ticket", "note", note));

    assertThat(offered("ticket").findValuesAsText("label")).containsExactly("8", "9", "10", "11");
    String list = "/api/models/test-ticket?limit=2&orderBy=number";
    JsonNode first = almanac.app().member().get(list).expect(200).json();
    String rest = list + "&after=" + first.get("next").asText();
    assertThat(first.get("items").findValuesAsText("number")).containsExactly("8", "9");
    assertThat(almanac.app().member().get(rest).json().get("items").findValuesAsText("number"))
        .containsExactly("10", "11");
    JsonNode begun =
        almanac.app().member().get("/models/test-ticket/choices?search=1").expect(200).json();
    assertThat(begun.findValuesAsText("label")).containsExactly("10", "11");
  }

  @Test
  void records_that_read_the_same_are_told_apart_by_what_differs() {
    for (String note : List.of("Morning", "Evening")) {
      almanac
          .app()
          .member()
          .post("/api/models/test-day", Map.of("day", "2026-12-24", "note", note))
          .expect(201);
    }
    assertThat(offered("day").findValuesAsText("label"))
        .containsExactly("Dec 24, 2026", "Dec 24, 2026");
    assertThat(offered("day").findValuesAsText("detail"))
        .containsExactlyInAnyOrder("Morning", "Evening");
  }

  @Test
  void where_nothing_differs_the_moment_of_its_creation_tells() {
    almanac.made("level", "level", "a");
    almanac.app().clock().advance(Duration.ofHours(3));
    almanac.made("level", "level", "a");
    almanac.made("level", "level", "b");

    assertThat(offered("level").findValuesAsText("detail"))
        .containsExactly(
            "Created Nov 21, 2026, 8:00 AM UTC".replace("0 A", "0\u202fA"),
            "Created Nov 21, 2026, 11:00 AM UTC".replace("0 A", "0\u202fA"),
            "");
  }

  @Test
  void the_whole_line_of_what_was_offered_names_it() {
    for (int i = 0; i < 21; i++) {
      almanac.made("day", "day", TODAY.plusDays(i).toString());
    }
    String id =
        almanac
            .app()
            .member()
            .post("/api/models/test-day", Map.of("day", "2026-11-25", "note", "Morning"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    Map<String, String> form =
        Map.of("name", "Plan", "day", "", "day.search", "Nov 25, 2026 · Morning");

    String path =
        almanac
            .app()
            .member()
            .form("/models/test-plan/new", form)
            .expect(303)
            .header("Location")
            .orElseThrow();

    assertThat(almanac.app().member().get("/api" + path).json().get("day").asText()).isEqualTo(id);
  }
}
