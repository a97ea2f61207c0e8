package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days and months in Auckland, where each begins half a day before it does in UTC. */
class FarZoneTest {
  private static final String WORKS = "/models/test-work";
  private static final Instant LAST_OF_OCTOBER = Instant.parse("2026-10-31T10:59:59.999Z");
  private static final Instant FIRST_OF_NOVEMBER = Instant.parse("2026-10-31T11:00:00Z");

  private final TestClock clock = new TestClock();
  private TestApp app;

  @AfterEach
  void close() {
    app.close();
  }

  private void open(String zone) {
    clock.set(LAST_OF_OCTOBER);
    app = Atelier.open("en", Map.of("TIME_ZONE", zone), clock);
  }

  private static void make(TestClient maker, String title, Instant shownAt) {
    Map<String, String> work = Map.of("title", title, "shownAt", shownAt.toString());
    maker.post("/api" + WORKS, work).expect(201);
  }

  private void makeOneOnEitherSide() {
    open("Pacific/Auckland");
    make(app.member(), "Older", LAST_OF_OCTOBER);
    clock.set(FIRST_OF_NOVEMBER);
    make(app.member(), "Newer", FIRST_OF_NOVEMBER);
  }

  /** What the list, its page and both its exports find; they have to agree. */
  private List<String> found(String filter) {
    TestClient member = app.member();
    String list = "?orderBy=title&" + filter;
    List<String> titles =
        member.get("/api" + WORKS + list).expect(200).json().findValuesAsText("title");
    assertThat(Html.all(member.get(WORKS + list).body(), "<th scope=\"row\"><a [^>]+>([^<]+)</a>"))
        .isEqualTo(titles);
    for (String export : List.of("/api" + WORKS + "/export", WORKS + "/export.csv")) {
      String csv = member.get(export + list + "&columns=title").expect(200).body();
      assertThat(csv.lines().skip(1)).isEqualTo(titles);
    }
    return titles;
  }

  @Test
  void a_day_in_a_list_and_its_exports_begins_and_ends_where_the_app_is() {
    makeOneOnEitherSide();

    for (String moment : List.of("createdAt", "updatedAt", "shownAt")) {
      assertThat(found(moment + ".to=2026-10-31")).as(moment).containsExactly("Older");
      assertThat(found(moment + ".from=2026-11-01")).as(moment).containsExactly("Newer");
      assertThat(found(moment + ".from=2026-10-31&" + moment + ".to=2026-11-01")).hasSize(2);
    }
  }

  @Test
  void a_moment_in_the_address_stands_in_the_filter_as_the_day_that_it_is_there() {
    makeOneOnEitherSide();

    assertThat(app.member().get(WORKS + "?shownAt.from=" + FIRST_OF_NOVEMBER).body())
        .contains("name=\"shownAt.from\" value=\"2026-11-01\"");
  }

  @Test
  void a_day_on_which_clocks_go_forward_is_an_hour_shorter() {
    open("Pacific/Auckland");
    make(app.member(), "a", Instant.parse("2026-09-26T11:59:59.999Z"));
    make(app.member(), "b", Instant.parse("2026-09-26T12:00:00Z"));
    make(app.member(), "c", Instant.parse("2026-09-27T10:59:59.999Z"));
    make(app.member(), "d", Instant.parse("2026-09-27T11:00:00Z"));

    assertThat(found("shownAt.from=2026-09-27&shownAt.to=2026-09-27")).containsExactly("b", "c");
  }

  @Test
  void the_last_day_that_can_be_named_ends_after_every_moment_also_in_the_west() {
    open("America/Los_Angeles");
    make(app.member(), "a", LAST_OF_OCTOBER);

    assertThat(found("shownAt.from=0001-01-01&shownAt.to=9999-12-31")).containsExactly("a");
  }

  @Test
  void new_records_are_counted_for_the_month_in_which_they_were_made_there() {
    open("Pacific/Auckland");
    app.admin().post("/api/models/test-client", Map.of("name", "Older")).expect(201);
    clock.set(FIRST_OF_NOVEMBER);
    for (String name : List.of("New", "Newer", "Newest")) {
      app.admin().post("/api/models/test-client", Map.of("name", name)).expect(201);
    }

    String home = Html.checked(app.admin().get("/").expect(200));

    assertThat(home).contains("New Clients by month");
    assertThat(Html.all(home, "bar-value\">([^<]+)<")).endsWith("0", "0", "0", "1", "3");
    assertThat(Html.all(home, "bar-label\">([^<]+)<")).endsWith("Oct", "Nov");
  }
}
