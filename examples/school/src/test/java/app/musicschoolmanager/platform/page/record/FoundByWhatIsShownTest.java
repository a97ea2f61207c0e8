package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Almanac;
import app.musicschoolmanager.platform.page.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a record is called, it is found by typing what people see. */
class FoundByWhatIsShownTest {
  private Almanac almanac = Almanac.open("en");

  @AfterEach
  void close() {
    almanac.close();
  }

  private void in(String language) {
    almanac.close();
    almanac = Almanac.open(language);
  }

  private TestClient member() {
    return almanac.app().member();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static List<String> offered(TestClient by, String model, String words) {
    return by.get("/models/test-" + model + "/choices?search=" + encoded(words))
        .expect(200)
        .json()
        .get("items")
        .findValuesAsText("label");
  }

  private List<String> offered(String model, String words) {
    return offered(member(), model, words);
  }

  private static List<String> listed(TestClient by, String model, String words, String field) {
    return by.get("/api/models/test-" + model + "?search=" + encoded(words))
        .expect(200)
        .json()
        .get("items")
        .findValuesAsText(field);
  }

  @Test
  void a_day_is_found_as_it_is_shown_and_by_what_one_knows_of_it() {
    almanac.made("day", "day", "2027-03-12");
    almanac.made("day", "day", "2026-04-01");

    for (String typed :
        List.of("Mar 12, 2027", "2027-03-12", "march", "12 mar", "3/12/2027", "12.3.", "2027")) {
      assertThat(offered("day", typed)).as(typed).containsExactly("Mar 12, 2027");
      assertThat(listed(member(), "day", typed, "day")).as(typed).containsExactly("2027-03-12");
    }
    for (String typed : List.of("Mai 12", "13 mar", "12 13 14 15", "2028", "day", "99999")) {
      assertThat(offered("day", typed)).as(typed).isEmpty();
    }
  }

  @Test
  void a_day_is_found_in_the_language_of_the_app() {
    Map<String, List<String>> typed =
        Map.of(
            "de", List.of("12.03.2027", "12.3.27", "März", "12. mär", "2027-03-12"),
            "fr", List.of("12 mars 2027", "12/03/2027", "mars 2027"),
            "es", List.of("12 mar 2027", "12 de marzo de 2027", "12/3/2027"));
    typed.forEach((language, all) -> {
      in(language);
      almanac.made("day", "day", "2027-03-12");
      almanac.made("day", "day", "2027-12-03");
      String shown = offered("day", "2027-03-12").getFirst();
      all.forEach(words -> assertThat(offered("day", words)).as(words).containsExactly(shown));
    });
  }

  @Test
  void a_moment_is_found_by_its_day_and_its_time() {
    almanac.made("hour", "startsAt", "2027-03-12T14:30:00Z");
    almanac.made("hour", "startsAt", "2027-03-12T18:00:00Z");
    String shown = offered("hour", "2027-03-12").getFirst();

    assertThat(offered("hour", "Mar 12")).hasSize(2);
    for (String typed :
        List.of(shown, "2027-03-12T14:30:00Z", "2027-03-12 14:30", "Mar 12, 2027, 2:30 pm")) {
      assertThat(offered("hour", typed)).as(typed).containsExactly(shown);
    }
    assertThat(listed(member(), "hour", shown, "startsAt")).hasSize(1);
  }

  @Test
  void a_number_is_found_whole_or_begun() {
    List.of(12, 2024, 2026, 20, 120_000).forEach(year -> almanac.made("round", "year", year));
    List.of(12.50, 12.05, 1250).forEach(price -> almanac.made("fee", "price", price));

    assertThat(listed(member(), "round", "2026", "year")).containsExactly("2026");
    assertThat(listed(member(), "round", "20", "year")).containsExactly("20", "2026", "2024");
    assertThat(offered("round", "20").getFirst()).isEqualTo("20");
    assertThat(offered("round", "120,000")).containsExactly("120,000");
    assertThat(offered("fee", "12.5")).containsExactly("12.50");
    assertThat(offered("fee", "12")).containsExactly("12.05", "12.50", "1,250.00");
    assertThat(offered("fee", "1,250.00")).containsExactly("1,250.00");
  }

  @Test
  void a_choice_a_person_and_a_record_are_found_by_what_they_are_called() {
    almanac.made("level", "level", "b");
    almanac.made("shift", "who", almanac.app().userId(member()));
    almanac.report("Zoë Zander");

    assertThat(offered("level", "advan")).containsExactly("Advanced");
    assertThat(offered("shift", "max")).containsExactly("Max Member");
    assertThat(offered("shift", "olga")).isEmpty();
    for (String typed : List.of("Zoë Zander", "zoe", "zand", "ander")) {
      assertThat(offered("visit", typed)).as(typed).containsExactly("Zoë Zander");
      assertThat(offered("report", typed)).as(typed).containsExactly("Zoë Zander");
    }
    assertThat(listed(member(), "report", "zander", "id")).hasSize(1);
    assertThat(listed(member(), "shift", "member", "id")).hasSize(1);
    assertThat(Html.checked(member().get("/models/test-report?search=zander")))
        .contains("Zoë Zander");
    assertThat(listed(member(), "report", "zorro", "id")).isEmpty();
  }

  @Test
  void nothing_is_found_by_a_title_that_one_does_not_see() {
    almanac.report("Secret Client");
    TestClient other = almanac.app().otherMember();

    assertThat(listed(other, "report", "", "id")).hasSize(1);
    for (String typed : List.of("secret", "Secret Client", "client", "ecret")) {
      for (String model : List.of("client", "visit", "report")) {
        assertThat(offered(other, model, typed)).as("found by the name").isEmpty();
        assertThat(listed(other, model, typed, "id")).as("found by the name").isEmpty();
      }
    }
  }

  private Reply sent(String field, String words) {
    Map<String, String> form = new HashMap<>(Map.of("name", "Plan", field, ""));
    form.put(field + ".search", words);
    return member().form("/models/test-plan/new", form);
  }

  private String meant(String field, String words) {
    String path = sent(field, words).expect(303).header("Location").orElseThrow();
    return member().get("/api" + path).json().get(field).asText();
  }

  @Test
  void without_scripts_a_date_or_a_number_names_the_record_however_it_is_written() {
    String day = almanac.made("day", "day", "2027-03-12");
    String round = almanac.made("round", "year", 12_345);
    String report = almanac.report("Rita");
    for (int i = 1; i <= 22; i++) {
      almanac.made("day", "day", "2027-01-%02d".formatted(i));
      almanac.made("round", "year", 123_450 + i);
      almanac.report("Client " + i);
    }
    for (String typed : List.of("Mar 12, 2027", "2027-03-12", "12 march", "March")) {
      assertThat(meant("day", typed)).as(typed).isEqualTo(day);
    }
    assertThat(meant("round", "12,345")).isEqualTo(round);
    assertThat(meant("round", "12345")).isEqualTo(round);
    assertThat(meant("report", "rita")).isEqualTo(report);
    assertThat(Html.checked(sent("day", "January").expect(422)))
        .contains("several fit “January”", ">Jan 1, 2027</option>");
    assertThat(Html.checked(sent("day", "Jan 31").expect(422))).contains("nothing fits “Jan 31”");
    assertThat(member().get("/models/test-plan?day=12+march+2027").expect(303).header("Location"))
        .contains("/models/test-plan?day=" + day);
  }
}
