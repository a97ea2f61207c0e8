package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.ModelPromises;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the app fills in by itself is right after every write, and nobody else's to fill in. */
class DerivedTest {
  private static final String BILLS = "/api/models/test-bill";
  private static final String LINES = "/api/models/test-line";
  private static final String GOODS = "/api/models/test-good";
  private static final String MOVES = "/api/models/test-move";
  private static final String TICKETS = "/api/models/test-ticket";

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
  void an_amount_is_calculated_exactly_and_rounded_once() {
    String line = line(bill(), "quantity", 1.005, "price", 3.00, "discount", 0.01);
    shows(LINES, line, "amount", "3.01"); // 3.015 - 0.01
    member.put(LINES + "/" + line, Map.of("quantity", 2)).expect(200);
    shows(LINES, line, "amount", "5.99");
    String plain = line(bill(), "quantity", 3, "price", 0.1);
    shows(LINES, plain, "amount", "0.30");
    assertThat(read(LINES, line(bill(), "quantity", 3)).get("amount").isNull()).isTrue();
  }

  @Test
  void sums_and_counts_follow_every_change_of_what_points_there() {
    String bill = bill();
    shows(BILLS, bill, "lines", "0");
    shows(BILLS, bill, "gross", "0");
    String one = line(bill, "quantity", 2, "price", 10);
    String two = line(bill, "quantity", 1, "price", 5.55);
    shows(BILLS, bill, "lines", "2");
    shows(BILLS, bill, "net", "25.55");
    shows(BILLS, bill, "tax", "4.85");
    shows(BILLS, bill, "gross", "30.40");
    member.put(LINES + "/" + one, Map.of("price", 1)).expect(200);
    shows(BILLS, bill, "net", "7.55");
    String other = bill();
    member.put(LINES + "/" + two, Map.of("bill", other)).expect(200);
    shows(BILLS, bill, "net", "2");
    shows(BILLS, other, "net", "5.55");
    String undo =
        member.post(LINES + "/delete", Map.of("ids", List.of(two))).json().get("undo").asText();
    shows(BILLS, other, "lines", "0");
    member.post(undo, Map.of()).expect(200);
    shows(BILLS, other, "net", "5.55");
  }

  @Test
  void a_bill_goes_with_its_lines_and_comes_back_with_them() {
    String bill = bill();
    line(bill, "quantity", 2, "price", 10);
    line(bill, "quantity", 1, "price", 5);
    String undo =
        member.post(BILLS + "/delete", Map.of("ids", List.of(bill))).json().get("undo").asText();
    member.get(BILLS + "/" + bill).expect(404);
    member.post(undo, Map.of()).expect(200);
    shows(BILLS, bill, "net", "25");
    shows(BILLS, bill, "lines", "2");
  }

  @Test
  void what_breaks_the_rules_of_a_sum_is_refused_with_its_reason() {
    String bill = bill();
    Map<String, Object> much = Map.of("title", "L", "bill", bill, "quantity", 1, "price", 1000);
    JsonNode errors = member.post(LINES, much).expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactly("bill");
    assertThat(errors.findValuesAsText("message").getFirst()).contains("Gross").contains("1000");
    shows(BILLS, bill, "lines", "0");
  }

  @Test
  void what_is_sent_gets_no_other_lines() {
    String bill = bill();
    String line = line(bill, "quantity", 1, "price", 10);
    member.put(BILLS + "/" + bill, Map.of("state", "sent")).expect(200);
    String stays = "A bill stays as it was sent.";
    assertThat(member.delete(LINES + "/" + line).expect(409).body()).contains(stays);
    assertThat(member.put(LINES + "/" + line, Map.of("price", 11)).expect(422).body())
        .contains(stays);
    Map<String, Object> more = Map.of("title", "L", "bill", bill);
    assertThat(member.post(LINES, more).expect(422).body()).contains(stays);
  }

  @Test
  void a_stock_never_falls_below_zero_whoever_takes() {
    String good = id(member.post(GOODS, Map.of("title", "Good")));
    String arrival = id(member.post(MOVES, Map.of("good", good, "pieces", 5)));
    Map<String, Object> take = Map.of("good", good, "pieces", 3, "out", true);
    List<CompletableFuture<Integer>> both =
        Stream.of(1, 2)
            .map(each -> CompletableFuture.supplyAsync(() -> member.post(MOVES, take).status()))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 422);
    shows(GOODS, good, "stock", "2");
    member.delete(MOVES + "/" + arrival).expect(409);
    member.put(MOVES + "/" + arrival, Map.of("pieces", 2)).expect(422);
    member.put(MOVES + "/" + arrival, Map.of("pieces", 3)).expect(200);
    shows(GOODS, good, "stock", "0");
  }

  @Test
  void a_number_is_given_when_it_is_due_and_stays() {
    String bill = bill();
    assertThat(read(BILLS, bill).get("number").isNull()).isTrue();
    String sent = BILLS + "/" + bill;
    JsonNode first = member.put(sent, Map.of("state", "sent")).expect(200).json();
    assertThat(first.get("number").asText()).matches("B-2026-[0-9]{4}");
    assertThat(first.get("sentOn").asText()).isEqualTo("2026-11-21");
    assertThat(first.get("sentAt").asText()).startsWith("2026-11-21T08:00");
    assertThat(member.delete(sent).expect(409).body()).contains(Trade.NUMBERED);
    assertThat(member.put(sent, Map.of("number", "B-2026-9999")).expect(422).body())
        .contains("Number is filled in by the app.");
  }

  @Test
  void numbers_follow_each_other_whoever_fails_in_between() {
    List<String> bills = Stream.generate(DerivedTest::bill).limit(8).toList();
    List<CompletableFuture<Reply>> all =
        IntStream.range(0, bills.size())
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() ->
                    member.put(
                        BILLS + "/" + bills.get(i),
                        i % 4 == 0
                            ? Map.of("state", "sent", "author", "x@example.com")
                            : Map.of("state", "sent"))))
            .toList();
    List<Integer> numbers =
        all.stream()
            .map(CompletableFuture::join)
            .filter(reply -> reply.status() == 200)
            .map(reply -> reply.json().get("number").asText())
            .map(text -> Integer.valueOf(text.substring(7)))
            .sorted()
            .toList();
    assertThat(numbers).hasSize(6);
    assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(5);
  }

  @Test
  void each_year_begins_anew() {
    Numbering numbers = (Numbering) Trade.BILL.rules().getFirst();
    List<String> series = new ArrayList<>();
    for (String now : List.of("2026-12-31T23:00:00Z", "2027-01-01T01:00:00Z")) {
      Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
      Series counting = (name, first) -> series.add(name) ? first : 0;
      Occasion occasion =
          new Occasion(
              Caller.SYSTEM,
              () -> null,
              null,
              Others.NONE,
              (reference, id) -> Optional.empty(),
              counting,
              clock);
      Values sent = Values.of(Map.of("state", "sent"));
      assertThat(numbers.value(new Write(Trade.BILL, null, sent, occasion)))
          .isEqualTo("B-" + now.substring(0, 4) + "-0001");
    }
    assertThat(series).doesNotHaveDuplicates();
  }

  @Test
  void each_owner_has_their_own_where_it_is_said() {
    try (TestApp other = Trade.open()) {
      Map<String, String> ticket = Map.of("title", "T");
      assertThat(number(other.member().post(TICKETS, ticket))).isEqualTo("100");
      assertThat(number(other.member().post(TICKETS, ticket))).isEqualTo("101");
      assertThat(number(other.otherMember().post(TICKETS, ticket))).isEqualTo("100");
    }
  }

  @Test
  void what_has_a_number_is_deleted_where_numbers_may_be_missing_and_none_is_given_twice() {
    try (TestApp other = Trade.open()) {
      Map<String, String> ticket = Map.of("title", "T");
      Reply first = other.member().post(TICKETS, ticket);
      other.member().delete(TICKETS + "/" + first.json().get("id").asText()).expect(204);
      assertThat(number(other.member().post(TICKETS, ticket))).isEqualTo("101");
    }
  }

  private static String number(Reply reply) {
    return reply.json().get("number").asText();
  }

  @Test
  void who_has_written_it_is_noted_and_stays() {
    JsonNode bill = read(BILLS, bill());
    assertThat(bill.get("author").asText()).contains("@");
    assertThat(bill.get("authorName").asText()).isNotBlank();
    String path = BILLS + "/" + bill.get("id").asText();
    member.put(path, Map.of("author", "other@example.com")).expect(422);
    app.admin().put(path, Map.of("title", "Other")).expect(200);
    assertThat(member.get(path).json().get("author")).isEqualTo(bill.get("author"));
  }

  @Test
  void forms_leave_out_what_the_app_fills_in() {
    String page = member.get("/models/test-bill/new").expect(200).body();
    assertThat(page).contains("name=\"title\"").doesNotContain("name=\"number\"", "name=\"gross\"");
    Reply made = member.form("/models/test-bill/new", Map.of("title", "By form", "state", "sent"));
    assertThat(made.status()).isEqualTo(303);
    String list = member.get(BILLS + "?search=By+form").expect(200).body();
    assertThat(list).contains("B-2026-");
  }

  @ParameterizedTest
  @MethodSource("models")
  void samples_keep_all_rules(Model model) {
    if (model != Trade.MOVE) {
      new ModelPromises(app, model).areCreatedReadChangedFoundAndDeleted(member);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void samples_prove_each_rule(Model model, String rule) {
    new ModelPromises(app, model).keepTheRule(member, rule);
  }

  static Stream<Named<Model>> models() {
    return Stream.of(Trade.LINE, Trade.BILL, Trade.MOVE, Trade.GOOD, Trade.TICKET)
        .map(model -> Named.of(model.name(), model));
  }

  static Stream<Arguments> rules() {
    return models()
        .flatMap(model ->
            model.getPayload().rules().stream().map(rule -> Arguments.of(model, rule.id())));
  }
}
