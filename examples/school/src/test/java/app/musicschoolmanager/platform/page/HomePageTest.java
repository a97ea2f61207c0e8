package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first page: numbers and charts of what its reader may see. */
class HomePageTest {
  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private String day() {
    return LocalDate.ofInstant(app.clock().instant(), ZoneOffset.UTC).toString();
  }

  private void sell(TestClient seller, String title, String price) {
    seller
        .post(
            "/api/models/test-work",
            Map.of("title", title, "price", new BigDecimal(price), "day", day()))
        .expect(201);
  }

  @Test
  void money_is_added_up_month_by_month_and_only_what_the_reader_owns() {
    sell(app.member(), "Bowl", "120.50");
    sell(app.member(), "Vase", "79.50");
    sell(app.otherMember(), "Plate", "5000");

    String page = Html.checked(app.member().get("/").expect(200));

    assertThat(page)
        .contains(
            "Works: Price by month", "<span class=\"bar-value\">200</span>", "height=\"100%\"")
        .contains("+2 in the last 7 days")
        .doesNotContain("5K", "5,200");
  }

  @Test
  void a_tile_leads_whoever_may_fill_it_to_a_new_record() {
    assertThat(Html.checked(app.admin().get("/").expect(200)))
        .contains("Nothing here yet", "href=\"/models/test-client/new\"", "New Client");
    assertThat(app.member().get("/").body()).doesNotContain("/models/test-client/new");
  }

  @Test
  void a_model_that_one_may_not_read_is_not_counted_there() {
    assertThat(app.admin().get("/").body()).contains("/models/test-ledger");
    assertThat(app.member().get("/").body()).doesNotContain("/models/test-ledger");
  }

  @Test
  void records_of_last_week_are_no_news() {
    sell(app.member(), "Bowl", "10");
    app.clock().advance(Duration.ofDays(8));
    TestClient again = app.anonymous();
    again
        .post(
            "/api/auth/login", Map.of("email", "member@example.com", "password", TestApp.PASSWORD))
        .expect(200);
    assertThat(again.get("/").body())
        .contains("Nothing new this week")
        .doesNotContain("in the last 7 days");
  }

  @Test
  void where_there_are_no_amounts_yet_the_choices_are_counted() {
    TestClient member = app.member();
    member.post("/api/models/test-work", Map.of("title", "Cup", "state", "done")).expect(201);
    assertThat(member.get("/").body())
        .contains("Works by State", "/models/test-work?state=done")
        .doesNotContain("Works: Price by month");
  }
}
