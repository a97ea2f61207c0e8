package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is taken over from another record is what stood there then. */
class CopiedTest {
  private static final String BILLS = "/api/models/test-bill";
  private static final String LINES = "/api/models/test-line";
  private static final String GOODS = "/api/models/test-good";

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = Trade.open();
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String bill() {
    return id(member.post(BILLS, Map.of("title", "Bill")));
  }

  private static String line(String bill, Object... more) {
    Map<String, Object> values = new HashMap<>(Map.of("title", "Line", "bill", bill));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return id(member.post(LINES, values));
  }

  private static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  private static JsonNode read(String path, String id) {
    return member.get(path + "/" + id).expect(200).json();
  }

  private static void shows(String path, String id, String field, String number) {
    assertThat(read(path, id).get(field).decimalValue()).isEqualByComparingTo(number);
  }

  @Test
  void a_price_is_taken_over_once_and_again_from_another() {
    String one = id(member.post(GOODS, Map.of("title", "One", "price", 5)));
    String two = id(member.post(GOODS, Map.of("title", "Two", "price", 7)));
    String line = line(bill(), "quantity", 2, "good", one);
    shows(LINES, line, "listPrice", "5");
    shows(LINES, line, "amount", "10");
    member.put(GOODS + "/" + one, Map.of("price", 6)).expect(200);
    member.put(LINES + "/" + line, Map.of("quantity", 3)).expect(200);
    shows(LINES, line, "listPrice", "5");
    Map<String, Object> other = Map.of("listPrice", 1);
    assertThat(member.put(LINES + "/" + line, other).expect(422).body())
        .contains("List price is filled in by the app.");
    member.put(LINES + "/" + line, Map.of("good", two)).expect(200);
    shows(LINES, line, "listPrice", "7");
    Map<String, Object> none = new HashMap<>();
    none.put("good", null);
    member.put(LINES + "/" + line, none).expect(200);
    assertThat(read(LINES, line).get("listPrice").isNull()).isTrue();
  }

  @Test
  void what_is_only_suggested_may_be_said_otherwise() {
    String good = id(member.post(GOODS, Map.of("title", "One", "price", 5)));
    String own = line(bill(), "good", good, "price", 4, "quantity", 1);
    shows(LINES, own, "price", "4");
    shows(LINES, own, "listPrice", "5");
    String line = line(bill(), "good", good);
    shows(LINES, line, "price", "5");
    member.put(LINES + "/" + line, Map.of("price", 3)).expect(200);
    shows(LINES, line, "price", "3");
    String form = member.get("/models/test-line/new").expect(200).body();
    assertThat(form).contains("name=\"price\"").doesNotContain("name=\"listPrice\"");
  }

  @Test
  void what_is_frozen_is_not_taken_over_anew() {
    String one = id(member.post(GOODS, Map.of("title", "One", "price", 5)));
    String two = id(member.post(GOODS, Map.of("title", "Two", "price", 7)));
    String line = line(bill(), "good", one);
    member.put(LINES + "/" + line, Map.of("title", "Listed")).expect(200);
    member.put(LINES + "/" + line, Map.of("good", two)).expect(200);
    shows(LINES, line, "listPrice", "5");
  }
}
