package app.shopinventory.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.record.Tallies;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first page where there is much: what it counts is what its lists find. */
class ManyRecordsTest {
  private static final int OLD = 5_500;
  private static final int ALL = 6_000;
  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  /** Works of a member, one after the other: done ones first, then open ones. */
  private void fill(int works, Long price) {
    String owner = app.userId(app.member());
    Instant now = app.clock().instant();
    app.database()
        .write(sql ->
            sql.execute(
                """
                insert into "test_work" ("id", "owner_id", "title", "state", "price", "day", "version",
                  "created_at", "updated_at")
                with recursive "n" ("i") as (select 1 union all select "i" + 1 from "n" where "i" < ?)
                select printf('%026d', "i"), ?, 'W' || "i", case when "i" <= ? then 'done' else 'open' end,
                  ?, '2026-11-03', 1, ?, ? from "n"
                """,
                works, owner, OLD, price, now, now));
  }

  private List<String> bars(String page) {
    return Html.all(page, "bar-value\">([^<]+)<");
  }

  @Test
  void choices_are_counted_as_often_as_the_lists_behind_them_find_them() {
    fill(ALL, null);

    String home = Html.checked(app.member().get("/").expect(200));

    assertThat(home)
        .contains("Works by State", "+6,000 in the last 7 days")
        .doesNotContain("newest");
    assertThat(bars(home)).containsExactly("500", "5,500");
    assertThat(app.member().get("/api/models/test-work?state=done").json().get("total").asInt())
        .isEqualTo(OLD);
    assertThat(app.otherMember().get("/").body()).doesNotContain("Works by State");
  }

  @Test
  void amounts_are_added_up_over_all_records_of_a_month() {
    fill(ALL, 100L);

    String home = Html.checked(app.member().get("/").expect(200));

    assertThat(home).contains("Works: Price by month<");
    assertThat(bars(home)).endsWith("0", "6K");
  }

  @Test
  void amounts_that_no_whole_number_holds_together_are_added_up() {
    fill(ALL, 9_007_199_254_740_991L);

    assertThat(Html.checked(app.member().get("/").expect(200))).contains("Works: Price by month<");
  }

  @Test
  void of_very_much_only_the_newest_are_counted_and_the_page_says_so() {
    fill(Tallies.MOST + 1, null);

    String home = Html.checked(app.member().get("/").expect(200));

    assertThat(home)
        .contains("Works by State (of the newest 100,000)", "At least 100,000 in the last 7 days");
    assertThat(bars(home)).containsExactly("94,501", "5,499");
  }
}
