package app.gardentoollending.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRoutesTest {
  private static final String SALES = "/api/models/test-sale";
  private static final String PRODUCTS = "/api/models/test-product";

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = Shop.app();
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_record_shows_exactly_its_fields() {
    Reply created = member.post(SALES, Map.of("number", "exact", "price", 12.5)).expect(201);
    Set<String> names = new TreeSet<>();
    created.json().fieldNames().forEachRemaining(names::add);

    assertThat(names)
        .containsExactlyInAnyOrder(
            "id",
            "ownerId",
            "number",
            "product",
            "follows",
            "partOf",
            "price",
            "day",
            "at",
            "extra",
            "receipt",
            "state",
            "version",
            "createdAt",
            "updatedAt");
    assertThat(created.body()).contains("\"price\":12.50");
    assertThat(created.json().get("ownerId").asText()).isEqualTo(app.userId(member));
    assertThat(created.header("Location")).contains(SALES + "/" + id(created));
    assertThat(created.header("ETag")).contains("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=-1",
        "page=x",
        "page=1e3",
        "page=99999999999",
        "limit=0",
        "limit=101",
        "page=1&page=2",
        "colour=red",
        "orderBy=colour",
        "orderBy=extra",
        "orderBy=--day",
        "orderBy=number%22%20desc",
        "state=closed",
        "price=cheap",
        "day=today",
        "extra=1",
        "ownerId=x",
        "owner_id=x",
        "search=%00"
      })
  void a_list_refuses_what_it_cannot_answer(String parameters) {
    member.get(SALES + "?" + parameters).expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1e3",
        "9223372036854775808",
        "1%20OR%201=1",
        "%27--",
        "%5B%5D",
        "null"
      })
  void an_odd_id_is_one_that_is_not_there(String id) {
    member.get(SALES + "/" + id).expect(404);
    member.put(SALES + "/" + id, Map.of("number", "odd")).expect(404);
    member.delete(SALES + "/" + id).expect(404);
  }

  @Test
  void a_model_that_is_not_there_answers_404() {
    member.get("/api/models/app-user").expect(404);
    member.get("/api/models/app_user").expect(404);
    member.get("/api/models/TEST-SALE").expect(404);
  }

  @Test
  void a_list_is_filtered_by_exact_values() {
    member.post(SALES, Map.of("number", "f1", "price", 7.01, "day", "2026-05-01")).expect(201);
    member.post(SALES, Map.of("number", "f2", "price", 7.01, "state", "done")).expect(201);

    assertThat(total("price=7.01")).isEqualTo(2);
    assertThat(total("price=7.01&state=done")).isEqualTo(1);
    assertThat(total("price=7.01&day.is=empty")).isEqualTo(1);
    assertThat(total("number=F1")).isZero();
    assertThat(total("search=F1")).isEqualTo(1);
  }

  @Test
  void the_version_that_a_client_has_seen_comes_from_if_match_or_the_body() {
    String one = SALES + "/" + id(member.post(SALES, Map.of("number", "v1")).expect(201));

    member.put(one, Map.of("number", "v2", "version", 1)).expect(200);
    member.put(one, Map.of("number", "v3", "version", 1)).expect(409);
    member.put(one, Map.of("number", "v3", "version", "2")).expect(400);
    conditional("PUT", one, "\"1\"", "{\"number\":\"v3\"}").expect(409);
    conditional("PUT", one, "\"2\"", "{\"number\":\"v3\"}").expect(200);
    conditional("PUT", one, "3", "{}").expect(400);
    conditional("DELETE", one, "\"2\"", "").expect(409);
    conditional("DELETE", one, "\"3\"", "").expect(204);
  }

  @Test
  void who_names_no_version_changes_what_they_send_and_the_history_keeps_what_stood_there() {
    Reply made = member.post(SALES, Map.of("number", "n1", "price", 1)).expect(201);
    String one = SALES + "/" + id(made);

    member.put(one, Map.of("price", 2)).expect(200);
    member.put(one, Map.of("state", "done")).expect(200); // by who has seen the first price

    JsonNode now = member.get(one).expect(200).json();
    assertThat(now.get("price")).hasToString("2.00");
    assertThat(now.get("state").asText()).isEqualTo("done");
    member.put(one, Map.of("price", 3)).expect(200);
    JsonNode last = member.get(one + "/changes").expect(200).json().at("/items/0/changes");
    assertThat(last).hasToString("{\"price\":{\"before\":2.00,\"after\":3.00}}");
  }

  @Test
  void every_fault_of_the_input_is_named() {
    JsonNode errors =
        member
            .post(SALES, Map.of("price", "1", "day", "soon", "product", "gone", "state", "x"))
            .expect(422)
            .json()
            .get("errors");

    assertThat(errors.findValuesAsText("field"))
        .containsExactlyInAnyOrder("number", "product", "price", "day", "state");
    assertThat(member.post(SALES, Map.of("colour", 1)).expect(400).body()).contains("colour");
  }

  @Test
  void a_taken_value_and_a_record_in_use_are_told_plainly() {
    String product = id(app.admin().post(PRODUCTS, Map.of("name", "Tea")).expect(201));
    member.post(SALES, Map.of("number", "u1", "product", product)).expect(201);

    Reply taken = member.post(SALES, Map.of("number", "u1")).expect(422);
    assertThat(taken.json().at("/errors/0/code").asText()).isEqualTo("unique");
    Reply used = app.admin().delete(PRODUCTS + "/" + product).expect(409);
    assertThat(used.json().get("detail").asText()).contains("Sales");
  }

  @Test
  void any_reader_writes_their_personal_fields_and_only_those() {
    String one = PRODUCTS + "/" + id(app.admin().post(PRODUCTS, Map.of("name", "Oat")).expect(201));

    member.put(one, Map.of("starred", true)).expect(200);
    member.put(one, Map.of("starred", true, "name", "Rye")).expect(403);
    member.put(one, Map.of("starred", 1, "name", 2)).expect(403);
    assertThat(member.get(one).json().get("starred").asBoolean()).isTrue();
    assertThat(app.otherMember().get(one).json().get("starred").asBoolean()).isFalse();
  }

  private static Reply conditional(String method, String path, String version, String body) {
    return member.send(
        member
            .request(path)
            .header("If-Match", version)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static long total(String parameters) {
    return member.get(SALES + "?" + parameters).expect(200).json().get("total").asLong();
  }

  private static String id(Reply reply) {
    return reply.json().get("id").asText();
  }
}
