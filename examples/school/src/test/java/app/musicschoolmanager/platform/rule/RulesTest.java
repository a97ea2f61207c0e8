package app.musicschoolmanager.platform.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.ModelPromises;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Invalid;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules of a model demand holds on every way to its records. */
class RulesTest {
  private static final String STAYS = "/api/models/test-stay";
  private static final String GUESTS = "/api/models/test-guest";
  private static final String ORDER = Inn.ORDER;
  private static final String REASON = Inn.REASON;

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = Inn.open();
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Map<String, Object> stay(Object... more) {
    Map<String, Object> values = new HashMap<>(Map.of("title", "Stay"));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return values;
  }

  private static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  private static void refused(Reply reply, String field, String message) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).get("field").asText()).isEqualTo(field);
    assertThat(errors.get(0).get("code").asText()).isEqualTo("check");
    assertThat(errors.get(0).get("message").asText()).isEqualTo(message);
  }

  @Test
  void samples_keep_all_rules_and_can_break_each() {
    ModelPromises stays = new ModelPromises(app, Inn.STAY);
    stays.areCreatedReadChangedFoundAndDeleted(member);
    Inn.STAY.rules().forEach(rule -> stays.keepTheRule(member, rule.id()));
  }

  @Test
  void a_rule_compares_what_is_new_with_what_stays() {
    String early = "2026-12-01T10:00:00Z";
    String late = "2026-12-01T12:00:00Z";
    refused(member.post(STAYS, stay("starts", late, "ends", late)), "ends", ORDER);
    String id = id(member.post(STAYS, stay("starts", early, "ends", late)));

    refused(member.put(STAYS + "/" + id, Map.of("ends", early)), "ends", ORDER);
    refused(member.put(STAYS + "/" + id, Map.of("starts", late)), "ends", ORDER);

    member
        .put(STAYS + "/" + id, Map.of("starts", late, "ends", "2026-12-02T10:00:00Z"))
        .expect(200);
  }

  @Test
  void what_is_missing_breaks_only_a_rule_that_wants_it() {
    id(member.post(STAYS, stay("ends", "2026-12-01T10:00:00Z")));
    String id = id(member.post(STAYS, stay()));
    refused(member.put(STAYS + "/" + id, Map.of("state", "cancelled")), "reason", REASON);
    member.put(STAYS + "/" + id, Map.of("state", "cancelled", "reason", "Rain")).expect(200);
    refused(
        member.put(STAYS + "/" + id, Map.of("state", "open")),
        "reason",
        "Only what is cancelled has a reason.");
  }

  @Test
  void numbers_compare_by_what_they_are_worth() {
    refused(
        member.post(STAYS, stay("deposit", 12, "price", 12.00)),
        "deposit",
        "The deposit is less than the price.");
    id(member.post(STAYS, stay("deposit", 12, "price", 12.01)));
  }

  @Test
  void a_rule_and_the_fields_own_demands_are_told_together() {
    Map<String, Object> wrong = stay("state", "cancelled", "deposit", 51);
    JsonNode errors = member.post(STAYS, wrong).expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("deposit", "reason");
  }

  @Test
  void what_time_has_overtaken_may_stay_as_it_is() {
    try (TestApp inn = TestApp.start(AppDefinition.named("Inn").models(Inn.GUEST).build())) {
      Write today = write(inn, "2026-11-21");
      inn.clock().advance(Duration.ofDays(1));
      Write later = write(inn, "2026-11-21");
      assertThat(today.faults()).hasSize(1);
      Values changed = later.after().with("title", "Other");
      Write change = new Write(Inn.STAY, later.after(), changed, Occasion.alone(inn.clock()));
      assertThat(change.faults()).isEmpty();
    }
  }

  private static Write write(TestApp inn, String first) {
    Values values = Values.of(Map.of("title", "Stay", "first", LocalDate.parse(first)));
    return new Write(Inn.STAY, null, values, Occasion.alone(inn.clock()));
  }

  @Test
  void a_check_looks_at_the_record_that_is_pointed_to() {
    String good = id(member.post(GUESTS, Map.of("name", "Ada", "banned", false)));
    String bad = id(member.post(GUESTS, Map.of("name", "Eve", "banned", true)));
    refused(member.post(STAYS, stay("state", "open", "guest", bad)), "guest", Inn.BANNED);
    String id = id(member.post(STAYS, stay("state", "open", "guest", good)));
    refused(member.put(STAYS + "/" + id, Map.of("guest", bad)), "guest", Inn.BANNED);
    id(member.post(STAYS, stay("state", "open")));
    String off = id(member.post(STAYS, stay("state", "cancelled", "reason", "R", "guest", bad)));
    Map<String, Object> again = new HashMap<>(Map.of("state", "open"));
    again.put("reason", null);
    refused(member.put(STAYS + "/" + off, again), "guest", Inn.BANNED);
  }

  @Test
  void what_changes_there_later_holds_up_nobody() {
    String guest = id(member.post(GUESTS, Map.of("name", "Ada")));
    String id = id(member.post(STAYS, stay("state", "open", "guest", guest)));
    member.put(GUESTS + "/" + guest, Map.of("banned", true)).expect(200);
    member.put(STAYS + "/" + id, Map.of("title", "Other")).expect(200);
    refused(member.put(STAYS + "/" + id, Map.of("state", "booked")), "guest", Inn.BANNED);
  }

  @Test
  void a_check_compares_with_what_stands_there() {
    String host =
        id(member.post(GUESTS, Map.of("name", "Ada", "open", "2027-04-01", "shut", "2027-09-30")));
    refused(member.post(STAYS, stay("first", "2027-03-31", "host", host)), "first", Inn.SEASON);
    refused(member.post(STAYS, stay("first", "2027-10-01", "host", host)), "host", Inn.SEASON);
    id(member.post(STAYS, stay("first", "2027-04-01", "host", host)));
    id(member.post(STAYS, stay("first", "2027-03-31")));
  }

  @Test
  void a_check_that_looks_for_what_is_not_there_stops_the_start() {
    Model other =
        Model.named("test-other", "Other", "Others")
            .fields(Field.string("name", "Name"), Field.reference("guest", "Guest", "test-guest"))
            .rules(RecordCheck.named("r", "No.").that(FieldCondition.isFilled("guest.age")))
            .display("name")
            .build();
    assertThatThrownBy(() -> new ModelRegistry(List.of(Inn.GUEST, other)))
        .hasMessageContaining("rule r", "age is no field");
    assertThatThrownBy(() -> FieldCondition.isFilled("guest.name").check(other.fields()))
        .hasMessageContaining("guest.name is no field");
  }

  @Test
  void a_form_says_it_beside_the_field_and_keeps_what_was_typed() {
    Reply page =
        member.form("/models/test-stay/new", Map.of("title", "Kept", "state", "cancelled"));
    assertThat(page.expect(422).body()).contains(REASON, "Kept");
    assertThat(page.body()).containsPattern("(?s)name=\"reason\".{0,400}" + REASON);
  }

  @Test
  void an_import_names_the_row_and_keeps_nothing() {
    long before = total();
    String csv = "title,state,reason\nOne,cancelled,Rain\nTwo,cancelled,\n";
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--part--\r\n";
    Reply reply =
        member.send(
            member
                .request(STAYS + "/import")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("message")).containsExactly(REASON);
    assertThat(total()).isEqualTo(before);
  }

  private static long total() {
    return member.get(STAYS).expect(200).json().get("total").asLong();
  }

  @Test
  void not_even_the_app_itself_breaks_one() {
    Records records =
        app.services().records().records(Inn.STAY, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE));
    assertThatThrownBy(() -> records.create(Values.of(stay("state", "cancelled"))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(REASON);
  }

  @Test
  void nothing_is_deleted_that_a_rule_needs() {
    String guest = id(member.post(GUESTS, Map.of("name", "Ada")));
    String stay = id(member.post(STAYS, stay("state", "booked", "guest", guest)));

    Reply refused = member.delete(GUESTS + "/" + guest).expect(409);

    assertThat(refused.body()).contains("Stay: What is booked has a guest.");
    member.get(GUESTS + "/" + guest).expect(200);
    assertThat(member.get(STAYS + "/" + stay).json().get("guest").asText()).isEqualTo(guest);
  }

  @Test
  void a_deletion_does_not_come_back_against_a_rule() {
    String host = id(member.post(GUESTS, Map.of("name", "Ada")));
    String stay = id(member.post(STAYS, stay("host", host)));
    String undo =
        member
            .post(GUESTS + "/delete", Map.of("ids", List.of(host)))
            .expect(200)
            .json()
            .get("undo")
            .asText();
    member.put(STAYS + "/" + stay, Map.of("state", "cancelled", "reason", "Rain")).expect(200);

    assertThat(member.post(undo, Map.of()).expect(409).body())
        .contains("Stay: What is cancelled has no host.");

    member.get(GUESTS + "/" + host).expect(404);
    Map<String, Object> open = new HashMap<>(Map.of("state", "open"));
    open.put("reason", null);
    member.put(STAYS + "/" + stay, open).expect(200);
    member.post(undo, Map.of()).expect(200);
    assertThat(member.get(STAYS + "/" + stay).json().get("host").asText()).isEqualTo(host);
  }

  @Test
  void two_at_once_cannot_break_it_together() {
    for (int round = 0; round < 10; round++) {
      String id =
          id(
              member.post(
                  STAYS, stay("starts", "2026-12-01T08:00:00Z", "ends", "2026-12-01T18:00:00Z")));
      List<CompletableFuture<Integer>> both =
          Stream.of(
                  Map.of("starts", "2026-12-01T14:00:00Z"), Map.of("ends", "2026-12-01T12:00:00Z"))
              .map(change ->
                  CompletableFuture.supplyAsync(
                      () -> member.put(STAYS + "/" + id, change).status()))
              .toList();
      assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 422);
    }
  }
}
