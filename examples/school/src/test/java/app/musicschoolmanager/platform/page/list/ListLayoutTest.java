package app.musicschoolmanager.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list opens with the columns and in the order that its model says. */
class ListLayoutTest {
  private static final String TALKS = "/models/test-talk";

  private static final Model HALL = model("test-hall", "Hall").display("title").build();

  private static final Model TALK =
      model("test-talk", "Talk")
          .fields(
              Field.string("title", "Title").required(),
              Field.integer("seats", "Seats"),
              Field.string("speaker", "Speaker"),
              Field.reference("hall", "Hall", "test-hall"),
              Field.date("day", "Day"))
          .listColumns("day", "speaker")
          .listOrder("day")
          .display("title")
          .build();

  private static TestApp app;
  private static String hall;

  private static Model.Builder model(String name, String label) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(Field.string("title", "Title").required());
  }

  @BeforeAll
  static void open() {
    app = TestApp.start(AppDefinition.named("Talks").models(HALL, TALK).build());
    table("create table test_hall (id text primary key, title text,");
    table(
        "create table test_talk (id text primary key, title text, seats bigint, speaker text,"
            + " hall text, day text,");
    hall = made("test-hall", Map.of("title", "Barn"));
    made("test-talk", Map.of("title", "Oaks", "day", "2026-05-03", "hall", hall));
    made("test-talk", Map.of("title", "Pines", "day", "2026-05-01", "hall", hall));
    made("test-talk", Map.of("title", "Elms", "day", "2026-05-02", "hall", hall));
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static void table(String columns) {
    String all = columns + " version bigint, created_at text, updated_at text)";
    app.database().write(sql -> sql.execute(all));
  }

  private static String made(String model, Map<String, String> values) {
    return app.member().post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  private static String page(String address) {
    return Html.checked(app.member().get(address).expect(200));
  }

  private static List<String> titles(String address) {
    return Html.all(page(address), "<th scope=\"row\"><a href=\"[^\"]+\">([^<]+)</a>");
  }

  @Test
  void it_opens_in_its_order_with_its_columns() {
    assertThat(titles(TALKS)).containsExactly("Pines", "Elms", "Oaks");
    String list = page(TALKS);
    assertThat(list)
        .contains("aria-sort=\"ascending\"", "export.csv?orderBy=day", "<option value=\"-id\">");
    assertThat(Html.all(list, "data-label=\"([^\"]+)\"").stream().distinct())
        .containsExactly("Day", "Speaker");
  }

  @Test
  void whoever_reads_it_orders_it_otherwise() {
    assertThat(titles(TALKS + "?orderBy=-id")).containsExactly("Elms", "Pines", "Oaks");
    assertThat(titles(TALKS + "?orderBy=title")).containsExactly("Elms", "Oaks", "Pines");
    assertThat(titles(TALKS + "?limit=20&day.from=2026-05-02")).containsExactly("Elms", "Oaks");
  }

  @Test
  void the_page_of_another_record_lists_it_alike() {
    assertThat(page("/models/test-hall/" + hall))
        .containsSubsequence("Pines", "Elms", "Oaks")
        .contains("data-label=\"Speaker\"")
        .doesNotContain("data-label=\"Seats\"");
  }

  @Test
  void what_no_list_shows_or_is_ordered_by_is_refused() {
    for (String order : List.of("hall", "-nothing")) {
      assertThatThrownBy(() -> talks().listOrder(order).build())
          .hasMessageContaining("the order " + order);
    }
    assertThatThrownBy(() -> talks().listColumns("key").build()).hasMessageContaining("key");
  }

  private static Model.Builder talks() {
    return model("test-talk", "Talk")
        .fields(
            Field.string("title", "Title"),
            Field.secret("key", "Key"),
            Field.reference("hall", "Hall", "test-hall"))
        .display("title");
  }
}
