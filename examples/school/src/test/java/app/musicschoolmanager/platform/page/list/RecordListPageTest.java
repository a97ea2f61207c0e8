package app.musicschoolmanager.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding records in a list, and choosing what stands there. */
class RecordListPageTest {
  private static final String WORKS = "/models/test-work";
  private static TestApp app;
  private static String client;

  @BeforeAll
  static void open() {
    app = Atelier.open();
    client =
        app.admin()
            .post("/api/models/test-client", Map.of("name", "Ida & Co"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    for (int i = 1; i <= 23; i++) {
      Map<String, Object> work = new LinkedHashMap<>();
      work.put("title", "Work %02d".formatted(i));
      work.put("pieces", 1 + i % 9);
      work.put("price", 10.5 * i);
      work.put("sold", i % 2 == 0);
      work.put("day", "2026-%02d-15".formatted(1 + i % 12));
      work.put("shownAt", "2026-03-%02dT09:00:00Z".formatted(i));
      work.put("state", i % 3 == 0 ? "done" : "open");
      work.put("contact", i == 7 ? "ida@example.com" : null);
      work.put("link", i == 7 ? "https://example.com/7" : null);
      work.put("client", i == 7 ? client : null);
      app.member().post("/api/models/test-work", work).expect(201);
    }
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String page(String address) {
    return Html.checked(app.member().get(address).expect(200));
  }

  private static List<String> titles(String address) {
    return Html.all(page(address), "<th scope=\"row\"><a href=\"[^\"]+\">([^<]+)</a>");
  }

  @Test
  void a_list_is_searched_ordered_narrowed_and_turned_over() {
    String second = page(WORKS + "?orderBy=title&page=2");
    assertThat(second).contains("21–23 of 23", "Work 21", "orderBy=title&amp;page=1");
    assertThat(second).contains("aria-sort=\"ascending\"", "orderBy=-title");
    String found = page(WORKS + "?search=work+07");
    assertThat(found).contains("Work 07", "1–1 of 1", "value=\"work 07\"");
    assertThat(page(WORKS + "?search=zzz")).contains("Nothing found");
    assertThat(titles(WORKS + "?limit=50")).hasSize(23);
    assertThat(titles(WORKS + "?limit=50&orderBy=-price").getFirst()).isEqualTo("Work 23");
    Html.checked(app.member().get(WORKS + "?orderBy=nonsense").expect(400));
    Html.checked(app.member().get(WORKS + "?page=0").expect(400));
  }

  @Test
  void every_kind_of_field_has_a_filter_and_each_filter_a_way_out_of_it() {
    Map<String, String> said =
        Map.of(
            "pieces=3",
            "Pieces: 3",
            "price.from=200",
            "Price from 200.00",
            "day.to=2026-02-28",
            "Day up to Feb 28, 2026",
            "shownAt.from=2026-03-20",
            "Shown at from Mar 20, 2026",
            "sold=true",
            "Sold: Yes",
            "state=done",
            "State: Done",
            "contact.is=filled",
            "Contact: filled",
            "photo.is=empty",
            "Photo: empty",
            "client=" + client,
            "Client: Ida &amp; Co",
            "title=Work+07",
            "Title: Work 07");
    said.forEach((filter, text) -> {
      String page = page(WORKS + "?orderBy=title&" + filter);
      assertThat(page).contains(text + "<span aria-hidden=\"true\">×</span>");
      assertThat(page).contains("<a class=\"chip\" href=\"/models/test-work?orderBy=title\">");
    });
    assertThat(titles(WORKS + "?price.from=200&price.to=221&orderBy=title"))
        .containsExactly("Work 20", "Work 21");
    assertThat(titles(WORKS + "?client=" + client)).containsExactly("Work 07");
    assertThat(titles(WORKS + "?state=done&sold=true&day.from=2026-07-01&orderBy=title"))
        .containsExactly("Work 06", "Work 18");
    assertThat(page(WORKS + "?state=done&sold=true")).contains("Remove all filters");
    app.member().get(WORKS + "?lock=x").expect(400);
  }

  @Test
  void a_filter_that_nobody_touched_does_not_stand_in_the_address() {
    assertThat(to(WORKS + "?search=&state=&price.from=&price.to=5&client=%7Eempty"))
        .isEqualTo(WORKS + "?price.to=5&client.is=empty");
    assertThat(to(WORKS + "?search=")).isEqualTo(WORKS);
    assertThat(to(WORKS + "?client=Ida+%26+Co")).isEqualTo(WORKS + "?client=" + client);
    assertThat(page(WORKS + "?client=Nobody")).contains("Client: Nobody", "Nothing found");
  }

  @Test
  void among_many_targets_the_one_to_narrow_by_is_searched_as_in_forms() {
    TestClient admin = app.admin();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Map<String, Object> values = Map.of("name", "Émile " + i);
      made.add(admin.post("/api/models/test-client", values).expect(201).json().get("id").asText());
    }
    assertThat(page(WORKS))
        .contains("data-source=\"/models/test-client/choices\"", "name=\"client.search\"")
        .doesNotContain("<option value=\"" + client);
    String chosen = WORKS + "?client=" + client;
    assertThat(page(chosen)).contains("name=\"client.search\" value=\"Ida &amp; Co\"");
    assertThat(to(WORKS + "?client=&client.search=ida")).isEqualTo(chosen);
    assertThat(to(chosen + "&client.search=Ida+%26+Co")).isEqualTo(chosen);
    assertThat(to(chosen + "&client.search=emile+7")).isEqualTo(WORKS + "?client=" + made.get(7));
    assertThat(to(chosen + "&client.search=")).isEqualTo(WORKS);
    assertThat(to(WORKS + "?client=&client.search=&client.is=empty"))
        .isEqualTo(WORKS + "?client.is=empty");
    assertThat(page(to(WORKS + "?client=&client.search=Nobody")))
        .contains("Client: Nobody", "Nothing found");

    String several = to(WORKS + "?client=&client.search=emile&state=done&page=1");
    String asked = page(several);
    assertThat(asked)
        .contains("<details class=\"pop whole\" open>", "several fit “emile”")
        .contains("name=\"client.match\"", "value=\"" + made.get(24) + "\"");
    assertThat(Html.all(asked, "href=\"(/models/test-work/export.csv[^\"]*)\""))
        .noneMatch(href -> href.contains("client.search"));
    assertThat(to(several + "&client.match=" + made.get(3)))
        .contains("client=" + made.get(3))
        .doesNotContain("client.search");
    made.forEach(id -> admin.delete("/api/models/test-client/" + id).expect(204));
  }

  private static String to(String address) {
    return app.member().get(address).expect(303).header("Location").orElseThrow();
  }

  @Test
  void values_look_like_what_they_are() {
    String page = page(WORKS + "?title=Work+07");
    assertThat(page).contains("<a href=\"/models/test-client/" + client + "\">Ida &amp; Co</a>");
    assertThat(page).contains("<span class=\"state tone-0\">Open</span>");
    assertThat(page).contains("<td class=\"number\" data-label=\"Price\">73.50</td>");
    columns("sold", "contact", "link", "shownAt", "createdAt");
    String chosen = page(WORKS + "?title=Work+07");
    assertThat(chosen).contains("<a href=\"mailto:ida@example.com\">ida@example.com</a>");
    assertThat(chosen).contains("<a href=\"https://example.com/7\">");
    assertThat(chosen).contains("<td class=\"no\" data-label=\"Sold\">");
    assertThat(page(WORKS + "?title=Work+08")).contains("<span class=\"yes\">");
    reset();
  }

  private static void columns(String... names) {
    String columns = String.join("", Arrays.stream(names).map(n -> "column=" + n + "&").toList());
    TestClient member = app.member();
    member
        .send(
            member
                .request(WORKS + "/columns")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(columns + "back=" + WORKS)))
        .expect(303);
  }

  private static void reset() {
    app.member().form(WORKS + "/columns", Map.of("reset", "true", "back", WORKS)).expect(303);
  }

  private static List<String> heads(TestClient reader) {
    String head = reader.get(WORKS).body().split("<thead>")[1].split("</thead>")[0];
    return Html.all(
        head.replaceAll("<svg.*?</svg>", ""),
        "scope=\"col\"[^>]*>\\s*(?:<a [^>]*>)?([^<\\s][^<]*?)\\s*<");
  }

  @Test
  void each_user_keeps_the_columns_of_each_list_until_they_are_reset() {
    List<String> before = heads(app.member());
    assertThat(before).startsWith("Title").hasSizeLessThanOrEqualTo(6).doesNotContain("Story");

    columns("story", "price", "nonsense", "lock");

    assertThat(heads(app.member())).containsExactly("Title", "Story", "Price");
    app.otherMember().post("/api/models/test-work", Map.of("title", "Mine")).expect(201);
    assertThat(heads(app.otherMember())).isEqualTo(before);
    String back =
        app.member()
            .form(WORKS + "/columns", Map.of("reset", "1", "back", "//evil.example"))
            .header("Location")
            .orElseThrow();
    assertThat(back).isEqualTo("/");
    assertThat(heads(app.member())).isEqualTo(before);
    app.member().form("/models/test-ledger/columns", Map.of("column", "title")).expect(403);
  }

  @Test
  void an_empty_list_says_what_to_do() {
    assertThat(app.otherAdmin().get(WORKS).body())
        .contains(
            "No Works yet",
            "Create the first one",
            "/models/test-work/new",
            "/models/test-work/import");
    assertThat(app.member().get("/models/test-tip").body())
        .contains("As soon as somebody creates one");
  }

  @Test
  void a_list_is_exported_as_it_stands_there() {
    String page = page(WORKS + "?state=done&orderBy=title&page=1&limit=20");
    String href =
        Html.all(page, "href=\"(/models/test-work/export.csv[^\"]*columns[^\"]*)\"")
            .getFirst()
            .replace("&amp;", "&");
    assertThat(app.member().get(href).expect(200).body().lines())
        .hasSize(8)
        .startsWith("\ufeffTitle,Price,Day,Shown at,State,Client");
  }
}
