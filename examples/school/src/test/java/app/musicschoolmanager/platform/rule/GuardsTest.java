package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.record.ModelPromises;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Once a deadline is past, so is what it guards, though it says nothing of it. */
class GuardsTest {
  private static final String ORDERS = "/api/models/test-order";
  private static final String IN_TIME = "Lunch is ordered by ten of the day before.";

  /** From eight in the morning past ten. */
  private static final Duration PAST = Duration.ofHours(3);

  private static final Model ORDER =
      Model.named("test-order", "Order", "Orders")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("dish", "Dish").required(),
              Field.date("day", "Day").required(),
              Field.integer("portions", "Portions"),
              Field.string("note", "Note"))
          .rules(
              RecordCheck.named("in-time", IN_TIME)
                  .that(FieldCondition.of("day-1d@10:00", FieldComparison.AT_LEAST, "now"))
                  .guarding("portions", "day")
                  .guardingDeletion()
                  .exemptingAdmin())
          .display("dish")
          .build();

  private final TestApp app = open();
  private final TestClient member = app.member();
  private final TestClient admin = app.admin();

  private static TestApp open() {
    TestApp app = TestApp.start(AppDefinition.named("Canteen").models(ORDER).build());
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table test_order (id text primary key, dish text, day text, portions bigint,
                  note text, version bigint, created_at text, updated_at text)
                """));
    return app;
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private LocalDate in(int days) {
    return LocalDate.now(app.clock()).plusDays(days);
  }

  private String order() {
    Map<String, Object> values = Map.of("dish", "Soup", "day", in(1).toString(), "portions", 2);
    return ORDERS + "/" + member.post(ORDERS, values).expect(201).json().get("id").asText();
  }

  private static void refused(Reply reply, String field) {
    assertThat(reply.expect(422).json().get("errors"))
        .singleElement()
        .satisfies(error -> {
          assertThat(error.get("field").asText()).isEqualTo(field);
          assertThat(error.get("message").asText()).isEqualTo(IN_TIME);
        });
  }

  @Test
  void what_a_check_guards_changes_only_while_the_check_holds() {
    String order = order();
    member.put(order, Map.of("portions", 3)).expect(200);
    app.clock().advance(PAST);
    refused(member.put(order, Map.of("portions", 9)), "portions");
    member.put(order, Map.of("note", "No salt")).expect(200);
    assertThat(member.get(order).json().get("portions").asInt()).isEqualTo(3);
  }

  @Test
  void nobody_gets_past_it_by_changing_what_the_check_is_about() {
    String order = order();
    app.clock().advance(PAST);
    refused(member.put(order, Map.of("day", in(9).toString())), "day");
  }

  @Test
  void a_record_is_deleted_only_while_the_check_holds() {
    String late = order();
    member.delete(order()).expect(204);
    app.clock().advance(PAST);
    assertThat(member.delete(late).expect(409).body()).contains(IN_TIME);
    admin.put(late, Map.of("portions", 9)).expect(200);
    admin.delete(late).expect(204);
  }

  @Test
  void its_form_offers_what_still_changes() {
    String order = order();
    String page = order.replace("/api", "") + "/edit";
    assertThat(member.get(page).expect(200).body()).contains("name=\"portions\"");
    app.clock().advance(PAST);
    assertThat(member.get(page).expect(200).body())
        .doesNotContain("name=\"portions\"")
        .contains("name=\"note\"");
  }

  @Test
  void samples_keep_it() {
    ModelPromises orders = new ModelPromises(app, ORDER);
    orders.areCreatedReadChangedFoundAndDeleted(member);
    List.of("in-time").forEach(id -> orders.keepTheRule(member, id));
  }
}
