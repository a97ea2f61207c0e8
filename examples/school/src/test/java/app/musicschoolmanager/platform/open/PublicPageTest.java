package app.musicschoolmanager.platform.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Forbidden;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicPageTest {
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
  void anybody_reads_what_is_approved_and_nothing_that_is_hidden() {
    String id = entry("Ada", "A fine village", true);
    entry("Eve", "Buy my pills", false);
    for (String path : List.of("/public/village-entry", "/api/public/village-entry")) {
      Reply reply = guest.get(path).expect(200);
      assertThat(reply.body())
          .contains("Ada", "A fine village")
          .doesNotContain("Eve", "pills", "ada@example.com", "E-1", id, "stars", "approved");
      assertThat(reply.header("ETag")).isEmpty();
      assertThat(reply.header("Cache-Control")).contains("public, no-cache");
    }
    JsonNode items = guest.get("/api/public/village-entry").json().get("items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).fieldNames()).toIterable().containsExactly("name", "text");
  }

  @Test
  void what_loses_its_approval_is_gone_from_the_page() {
    String id = entry("Ada", "A fine village", true);
    app.admin().put("/api/models/village-entry/" + id, Map.of("approved", false)).expect(200);
    assertThat(guest.get("/public/village-entry").body()).doesNotContain("Ada");
  }

  @Test
  void the_page_is_one_of_the_app_without_its_navigation_and_the_same_for_everybody() {
    entry("Ada", "A fine village", true);
    String html = Html.checked(guest.get("/public/village-entry").expect(200));
    assertThat(html)
        .contains("What our guests say.", "href=\"/login\"", "href=\"/public/village-entry/new\"")
        .doesNotContain("/models", "/profile", "<script");
    assertThat(app.admin().get("/public/village-entry").expect(200).body()).isEqualTo(html);
    assertThat(guest.get("/public/village-entry").header("X-Robots-Tag")).isEmpty();
    assertThat(guest.get("/public/village-entry/new").header("X-Robots-Tag")).contains("noindex");
  }

  @Test
  void markup_in_what_guests_write_is_text() {
    entry("<script>alert(1)</script>", "<img src=x onerror=alert(2)> \"'&", true);
    String html = Html.checked(guest.get("/public/village-entry").expect(200));
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<img src=x");
  }

  @Test
  void many_records_fill_several_pages() {
    for (int i = 1; i <= 21; i++) {
      entry("Guest " + i, "Words", true);
    }
    String first = Html.checked(guest.get("/public/village-entry").expect(200));
    assertThat(first).contains("Guest 21", "?page=2").doesNotContain("Guest 1<");
    String second = Html.checked(guest.get("/public/village-entry?page=2").expect(200));
    assertThat(second).contains("Guest 1<", "rel=\"prev\"").doesNotContain("?page=3");
    assertThat(guest.get("/api/public/village-entry").json().get("more").asBoolean()).isTrue();
    for (String page : List.of("0", "-1", "x", "10001", "99999999999")) {
      guest.get("/public/village-entry?page=" + page).expect(404);
    }
  }

  @Test
  void rows_are_ordered_and_shown_by_the_day_and_call_others_by_their_title() {
    String teacher = Village.keep(app, Village.TEACHER, Map.of("name", "Noether", "phone", "0815"));
    course("Algebra", "2026-11-21", teacher, false);
    course("Geometry", "2026-12-01", teacher, false);
    course("Yesterday", "2026-11-20", teacher, false);
    course("Unready", "2026-12-01", teacher, true);
    List<String> titles = new ArrayList<>();
    JsonNode items = guest.get("/api/public/village-course").expect(200).json().get("items");
    items.forEach(item -> titles.add(item.get("title").asText()));
    assertThat(titles).containsExactly("Geometry", "Algebra");
    assertThat(items.get(0).get("teacher").asText()).isEqualTo("Noether");
    String html = Html.checked(guest.get("/public/village-course").expect(200));
    assertThat(html)
        .contains("Geometry", "Noether")
        .doesNotContain("Unready", "Yesterday", "0815", teacher, "secret remark");
    app.clock().advance(Duration.ofDays(1));
    assertThat(guest.get("/public/village-course").body()).doesNotContain("Algebra");
  }

  @Test
  void nothing_is_found_out_by_asking_for_it() {
    entry("Ada", "A fine village", true);
    for (String query : List.of("search=Ada", "orderBy=email", "stars=1", "approved=false")) {
      guest.get("/api/public/village-entry?" + query).expect(400);
    }
    Records open = app.services().records().records(Village.ENTRY, Caller.ANYBODY);
    ListQuery first = ListQuery.first();
    assertThatThrownBy(() -> open.page(first.orderBy("stars"))).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> open.findBy("email", "ada@example.com"))
        .isInstanceOf(BadRequest.class);
    assertThat(open.count()).isEqualTo(1);
    entry("Eve", "Words", false);
    assertThat(open.count()).isEqualTo(1);
    assertThat(open.page(first.search("pills")).entries()).isEmpty();
  }

  @Test
  void what_has_no_public_page_is_not_there() {
    Village.keep(app, Village.TEACHER, Map.of("name", "Noether"));
    for (String model : List.of("village-teacher", "village-pupil", "village-visit", "nothing")) {
      guest.get("/public/" + model).expect(404);
      guest.get("/api/public/" + model).expect(404);
    }
    Records closed = app.services().records().records(Village.TEACHER, Caller.ANYBODY);
    assertThatThrownBy(closed::all).isInstanceOf(Forbidden.class);
    guest.get("/api/models/village-entry").expect(401);
  }

  @Test
  void an_app_without_public_parts_has_no_public_routes() {
    try (TestApp closed = TestApp.start(AppDefinition.named("Closed").build())) {
      for (String path : List.of("/public/x", "/public/x/new", "/api/public/x")) {
        closed.anonymous().get(path).expect(404);
      }
      assertThat(closed.anonymous().get("/login").body()).doesNotContain("/public/");
    }
  }

  @Test
  void people_are_told_where_it_is_open() {
    assertThat(Html.checked(guest.get("/login").expect(200)))
        .contains("href=\"/public/village-entry\"", "href=\"/public/village-pupil/new\"")
        .doesNotContain("/public/village-teacher", "/public/village-visit");
    assertThat(Html.checked(app.admin().get("/models/village-entry").expect(200)))
        .contains("/public/village-entry\"", "/public/village-entry/new\"");
  }

  @Test
  void a_model_that_cannot_be_open_stops_the_start() {
    Model.Builder wish =
        Model.named("wish", "Wish", "Wishes")
            .fields(Field.string("name", "Name").required(), Field.secret("code", "Code"))
            .display("name");
    refused(wish.openPage(PublicPage.of("name")), "not shared");
    wish.scoping(Scoping.SHARED_DATA);
    refused(wish.openPage(PublicPage.of("code")), "code is a SECRET");
    refused(wish.openPage(PublicPage.of("name").orderBy("code")), "code is not shown");
    refused(wish.openPage(PublicPage.of("other")), "other is no field");
  }

  private static void refused(Model.Builder model, String why) {
    assertThatThrownBy(model::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private String entry(String name, String text, boolean approved) {
    return Village.keep(
        app,
        Village.ENTRY,
        Map.of(
            "name",
            name,
            "text",
            text,
            "email",
            "ada@example.com",
            "stars",
            4,
            "approved",
            approved));
  }

  private void course(String title, String day, String teacher, boolean draft) {
    Village.keep(
        app,
        Village.COURSE,
        Map.of(
            "title",
            title,
            "day",
            day,
            "teacher",
            teacher,
            "remark",
            "secret remark",
            "draft",
            draft));
  }
}
