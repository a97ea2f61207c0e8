package com.example.app.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.AppDefinition;
import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.example.app.platform.TestClient.Reply;
import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scoping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as large as somebody's slip of the finger, and what adds them up. */
class LargeNumbersTest {
  private static final String HEAPS = "/api/models/test-heap";
  private static final String LOADS = "/api/models/test-load";

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    Model heap =
        shared("test-heap")
            .fields(
                Field.string("name", "Name").required(),
                Field.integer("pieces", "Pieces"),
                Field.money("worth", "Worth"),
                Field.decimal("weight", "Weight").scale(3))
            .rules(
                Total.named("pieces", "All pieces.").sum("pieces", "test-load", "heap", "pieces"),
                Total.named("worth", "All worth.").sum("worth", "test-load", "heap", "worth"),
                Total.named("weight", "All weight.").sum("weight", "test-load", "heap", "weight"))
            .display("name")
            .build();
    Model load =
        shared("test-load")
            .fields(
                Field.string("name", "Name"),
                Field.reference("heap", "Heap", "test-heap"),
                Field.integer("pieces", "Pieces"),
                Field.money("worth", "Worth"),
                Field.decimal("weight", "Weight").scale(3))
            .display("name")
            .build();
    app = TestApp.start(AppDefinition.named("Heaps").models(heap, load).build());
    create("test_heap", "name text");
    create("test_load", "name text, heap text");
    member = app.member();
  }

  private static void create(String table, String columns) {
    String sql =
        """
        create table %s (id text primary key, %s, pieces bigint, worth bigint, weight bigint,
          version bigint, created_at text, updated_at text)\
        """;
    app.database().write(open -> open.execute(sql.formatted(table, columns)));
  }

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Reply load(String heap, String field, String value) {
    Map<String, Object> load = new HashMap<>(Map.of("name", "Load", field, new BigDecimal(value)));
    if (heap != null) {
      load.put("heap", heap);
    }
    return member.post(LOADS, load);
  }

  @ParameterizedTest
  @CsvSource({
    "pieces, 9007199254740991, 9007199254740992",
    "pieces, -9007199254740991, -9223372036854775807",
    "worth, 90071992547409.91, 90071992547409.92",
    "weight, 4611686018427387.903, 4611686018427387.904"
  })
  void a_number_is_kept_as_far_as_it_is_exact_and_refused_beyond(
      String field, String last, String beyond) {
    load(null, field, last).expect(201);

    assertThat(load(null, field, beyond).expect(422).json().at("/errors/0/field").asText())
        .isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "pieces, 9007199254740991, 1",
    "worth, 90071992547409.91, 0.01",
    "weight, 4611686018427387.903, 4611686018427387.903"
  })
  void what_would_add_up_to_more_is_refused_at_the_field_that_leads_there(
      String field, String much, String more) {
    Map<String, Object> named = Map.of("name", "Heap");
    String heap = member.post(HEAPS, named).expect(201).json().get("id").asText();
    load(heap, field, much).expect(201);

    assertThat(load(heap, field, more).expect(422).json().at("/errors/0/field").asText())
        .isEqualTo("heap");
    assertThat(member.get(HEAPS + "/" + heap).expect(200).json().get(field).decimalValue())
        .isEqualByComparingTo(much);
  }
}
