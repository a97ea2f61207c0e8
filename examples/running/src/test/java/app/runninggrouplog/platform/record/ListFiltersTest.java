package app.runninggrouplog.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Filter;
import app.runninggrouplog.platform.model.time.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFiltersTest {
  private static final String SALES = "/api/models/test-sale?";
  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = Shop.app();
    member = app.member();
    for (int day = 1; day <= 5; day++) {
      String date = "2026-05-0" + day;
      create(Map.of("number", "s" + day, "price", day, "day", date, "at", date + "T12:00:00Z"));
    }
    create(Map.of("number", "bare", "state", "done"));
    app.otherMember()
        .post("/api/models/test-sale", Map.of("number", "other", "price", 3))
        .expect(201);
  }

  private static void create(Map<String, Object> values) {
    member.post("/api/models/test-sale", values).expect(201);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void bounds_of_numbers_dates_and_moments_are_inclusive() {
    assertThat(found("price.from=2&price.to=4")).containsExactly("s4", "s3", "s2");
    assertThat(found("price.from=4.01")).containsExactly("s5");
    assertThat(found("day.to=2026-05-02")).containsExactly("s2", "s1");
    assertThat(found("day.from=2026-05-05")).containsExactly("s5");
    assertThat(found("at.from=2026-05-04T12:00:00Z&at.to=2026-05-04T12:00:00Z"))
        .containsExactly("s4");
  }

  @Test
  void a_day_as_a_bound_of_moments_is_meant_whole() {
    assertThat(found("at.from=2026-05-02&at.to=2026-05-03")).containsExactly("s3", "s2");
    assertThat(found("createdAt.from=2020-01-01")).hasSize(6);
    assertThat(found("createdAt.to=2020-01-01")).isEmpty();
  }

  @Test
  void a_day_in_place_of_a_moment_means_all_of_it_where_the_owner_is() {
    assertThat(found("at=2026-05-02")).containsExactly("s2");
    assertThat(found("at=2026-05-02T12:00:00Z")).containsExactly("s2");
    assertThat(found("at=2026-05-06")).isEmpty();
    assertThat(found("createdAt=2026-11-21")).hasSize(6);
    assertThat(found("createdAt=2026-11-20")).isEmpty();
    assertThat(member.get("/models/test-sale?at=2026-05-02").expect(200).body())
        .contains("At: May 2, 2026");

    Field moment = Field.datetime("at", "At");
    assertThat(Filter.of(moment, "", "2026-03-29", ZoneId.of("Europe/Berlin")).value())
        .as("the day on which clocks are put forward")
        .isEqualTo(
            new Moments(
                Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T21:59:59.999Z")));
  }

  @Test
  void what_is_empty_or_filled_is_found() {
    assertThat(found("day.is=empty")).containsExactly("bare");
    assertThat(found("day.is=filled")).hasSize(5);
    assertThat(found("receipt.is=filled")).isEmpty();
    assertThat(found("product.is=empty&state=done")).containsExactly("bare");
  }

  @Test
  void a_parameter_without_a_value_asks_for_nothing() {
    assertThat(found("day.from=&day.to=&state=&price.is=&search=&number=")).hasSize(6);
  }

  @Test
  void a_page_tells_the_total_and_where_the_next_one_begins() {
    JsonNode first = member.get(SALES + "limit=4&orderBy=-number").expect(200).json();
    assertThat(first.get("total").asLong()).isEqualTo(6);
    assertThat(first.get("totalIsExact").asBoolean()).isTrue();
    String next = first.get("next").asText();
    JsonNode last = member.get(SALES + "limit=4&orderBy=-number&after=" + next).expect(200).json();
    assertThat(last.get("items").findValuesAsText("number")).containsExactly("s1", "bare");
    assertThat(last.get("next").isNull()).isTrue();
    assertThat(last.get("total").asLong()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price.from=cheap",
        "price.from=1.001",
        "price.from=1&price.from=2",
        "day.from=2026-13-01",
        "day.to=yesterday",
        "at.from=2026-05-04T25:00:00Z",
        "at=2026-02-30",
        "at=yesterday",
        "day.is=full",
        "day.after=2026-01-01",
        "number.from=a",
        "state.to=done",
        "state=closed",
        "product.from=x",
        "extra=1",
        "extra.is=empty",
        "supplierKey.is=filled",
        "ownerId.is=filled",
        "version.from=1",
        "day.",
        "day..from=2026-01-01",
        ".from=1",
        "after=x",
        "after=x&page=2"
      })
  void what_a_list_cannot_be_asked_for_is_refused_by_name(String parameters) {
    String name = parameters.replaceAll("[=.].*", "");
    assertThat(member.get(SALES + parameters).expect(400).json().get("detail").asText())
        .contains(name);
  }

  @Test
  void a_secret_cannot_be_asked_for_in_any_way() {
    for (String parameter :
        List.of(
            "supplierKey=x",
            "supplierKey.is=filled",
            "supplierKey.from=a",
            "orderBy=supplierKey")) {
      app.admin().get("/api/models/test-product?" + parameter).expect(400);
    }
  }

  private static List<String> found(String parameters) {
    JsonNode items = member.get(SALES + parameters).expect(200).json().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("number").asText())
        .toList();
  }
}
