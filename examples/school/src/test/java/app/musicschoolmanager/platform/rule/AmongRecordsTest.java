package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.ModelPromises;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold between a record and all others holds however they are written. */
class AmongRecordsTest {
  private static final String BOOKINGS = "/api/models/test-booking";
  private static final String HOLIDAYS = "/api/models/test-holiday";
  private static final String LOANS = "/api/models/test-loan";
  private static final String CHECK_INS = "/api/models/test-check-in";

  private static TestApp app;
  private static TestClient member;
  private static int rooms;

  @BeforeAll
  static void start() {
    app = Office.open();
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String room() {
    return id(member.post("/api/models/test-room", Map.of("name", "Room " + ++rooms)));
  }

  private static Map<String, Object> booking(String room, String starts, String ends) {
    Map<String, Object> values = new HashMap<>(Map.of("name", "Booking", "room", room));
    values.put("starts", "2026-12-01T" + starts + ":00Z");
    values.put("ends", ends == null ? null : "2026-12-01T" + ends + ":00Z");
    return values;
  }

  private static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  private static void refused(Reply reply, String field, String message) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactly(field);
    assertThat(errors.findValuesAsText("message")).containsExactly(message);
  }

  @Test
  void one_begins_where_the_other_ends_and_no_earlier() {
    String room = room();
    id(member.post(BOOKINGS, booking(room, "10:00", "11:00")));
    id(member.post(BOOKINGS, booking(room, "11:00", "12:00")));
    id(member.post(BOOKINGS, booking(room(), "10:00", "12:00")));
    for (String[] time : new String[][] {{"09:00", "10:01"}, {"10:15", "10:30"}, {"09:00", null}}) {
      refused(member.post(BOOKINGS, booking(room, time[0], time[1])), "starts", Office.TWICE);
    }
    refused(
        member.post(BOOKINGS, booking(room, "13:00", "13:00")),
        "ends",
        "Ends must come after Starts.");
  }

  @Test
  void what_has_no_end_goes_on_for_ever() {
    String room = room();
    String id = id(member.post(BOOKINGS, booking(room, "10:00", null)));
    refused(member.post(BOOKINGS, booking(room, "22:00", "23:00")), "starts", Office.TWICE);
    member.put(BOOKINGS + "/" + id, Map.of("ends", "2026-12-01T22:00:00Z")).expect(200);
    id(member.post(BOOKINGS, booking(room, "22:00", "23:00")));
  }

  @Test
  void a_change_is_held_against_the_others_and_not_against_itself() {
    String room = room();
    String id = id(member.post(BOOKINGS, booking(room, "10:00", "11:00")));
    String next = id(member.post(BOOKINGS, booking(room, "11:00", "12:00")));
    member.put(BOOKINGS + "/" + id, Map.of("starts", "2026-12-01T10:30:00Z")).expect(200);
    refused(
        member.put(BOOKINGS + "/" + id, Map.of("ends", "2026-12-01T11:30:00Z")),
        "starts",
        Office.TWICE);
    member.put(BOOKINGS + "/" + next, Map.of("state", "off")).expect(200);
    member.put(BOOKINGS + "/" + id, Map.of("ends", "2026-12-01T11:30:00Z")).expect(200);
    refused(member.put(BOOKINGS + "/" + next, Map.of("state", "open")), "starts", Office.TWICE);
  }

  @Test
  void what_was_deleted_does_not_come_back_where_another_is_by_now() {
    String room = room();
    String id = id(member.post(BOOKINGS, booking(room, "10:00", "11:00")));
    String undo =
        member.post(BOOKINGS + "/delete", Map.of("ids", List.of(id))).json().get("undo").asText();
    String other = id(member.post(BOOKINGS, booking(room, "10:30", "11:30")));
    assertThat(member.post(undo, Map.of()).expect(409).body()).contains(Office.TWICE);
    member.delete(BOOKINGS + "/" + other).expect(204);
    member.post(undo, Map.of()).expect(200);
  }

  @Test
  void of_two_at_once_one_gets_the_room() {
    for (int round = 0; round < 10; round++) {
      Map<String, Object> booking = booking(room(), "10:00", "11:00");
      assertThat(atOnce(BOOKINGS, booking)).containsExactlyInAnyOrder(201, 422);
    }
  }

  private static Stream<Integer> atOnce(String path, Map<String, Object> values) {
    List<CompletableFuture<Integer>> both =
        Stream.of(1, 2)
            .map(each -> CompletableFuture.supplyAsync(() -> member.post(path, values).status()))
            .toList();
    return both.stream().map(CompletableFuture::join);
  }

  @Test
  void the_last_day_counts_where_it_is_said_to_and_each_owner_has_their_own() {
    Map<String, Object> week = Map.of("first", "2026-07-06", "last", "2026-07-10");
    id(member.post(HOLIDAYS, week));
    refused(
        member.post(HOLIDAYS, Map.of("first", "2026-07-10", "last", "2026-07-10")),
        "first",
        Office.LEAVE);
    id(member.post(HOLIDAYS, Map.of("first", "2026-07-11", "last", "2026-07-11")));
    id(app.otherMember().post(HOLIDAYS, week));
  }

  @Test
  void what_may_be_there_only_once_may_be_so_among_all_owners() {
    id(member.post(HOLIDAYS, Map.of("first", "2027-01-01", "last", "2027-01-01", "bill", "A 1")));
    refused(
        app.otherMember()
            .post(HOLIDAYS, Map.of("first", "2027-01-01", "last", "2027-01-01", "bill", "A 1")),
        "bill",
        Office.BILLED);
    id(member.post(HOLIDAYS, Map.of("first", "2027-01-02", "last", "2027-01-02")));
    id(member.post(HOLIDAYS, Map.of("first", "2027-01-03", "last", "2027-01-03")));
  }

  @Test
  void one_check_in_a_day() {
    Map<String, Object> early = Map.of("name", "Ada", "at", "2026-12-01T00:00:00Z");
    Map<String, Object> late = Map.of("name", "Ada", "at", "2026-12-01T23:59:59.999Z");
    String id = id(member.post(CHECK_INS, early));
    refused(member.post(CHECK_INS, late), "at", Office.VISIT);
    id(member.post(CHECK_INS, Map.of("name", "Ada", "at", "2026-12-02T00:00:00Z")));
    id(member.post(CHECK_INS, Map.of("name", "Bob", "at", "2026-12-01T08:00:00Z")));
    member.put(CHECK_INS + "/" + id, Map.of("void", true)).expect(200);
    id(member.post(CHECK_INS, late));
  }

  @Test
  void periods_reach_to_the_end_of_time() {
    for (String day : List.of("9998-12-30", "9998-12-31")) {
      id(member.post(CHECK_INS, Map.of("name", "Zoe", "at", day + "T08:00:00Z")));
      Map<String, Object> again = Map.of("name", "Zoe", "at", day + "T09:00:00Z");
      refused(member.post(CHECK_INS, again), "at", Office.VISIT);
    }
  }

  @Test
  void of_two_at_once_one_checks_in() {
    for (int round = 0; round < 10; round++) {
      Map<String, Object> values = Map.of("name", "Eve " + round, "at", "2026-12-01T08:00:00Z");
      assertThat(atOnce(CHECK_INS, values)).containsExactlyInAnyOrder(201, 422);
    }
  }

  private static Map<String, Object> loan(String name, String taken) {
    return Map.of("name", name, "taken", taken);
  }

  @Test
  void so_many_at_a_time_and_no_more() {
    List<String> ids =
        Stream.of("2026-12-01", "2026-12-08", "2026-12-15")
            .map(day -> id(member.post(LOANS, loan("Ada", day))))
            .toList();
    refused(member.post(LOANS, loan("Ada", "2026-12-22")), "name", Office.THREE);
    id(member.post(LOANS, loan("Bob", "2026-12-22")));
    member.put(LOANS + "/" + ids.getFirst(), Map.of("back", "2026-12-20")).expect(200);
    id(member.post(LOANS, loan("Ada", "2026-12-22")));
    Map<String, Object> out = new HashMap<>();
    out.put("back", null);
    refused(member.put(LOANS + "/" + ids.getFirst(), out), "name", Office.THREE);
  }

  @Test
  void so_many_in_a_week_and_no_more() {
    id(member.post(LOANS, loan("Eve", "2026-11-30")));
    id(member.post(LOANS, loan("Eve", "2026-12-06")));
    refused(member.post(LOANS, loan("Eve", "2026-12-03")), "taken", Office.WEEKLY);
    id(member.post(LOANS, loan("Eve", "2026-12-07")));
  }

  @Test
  void of_two_at_once_one_gets_the_last_place() {
    for (int round = 0; round < 10; round++) {
      String name = "Last " + round;
      id(member.post(LOANS, loan(name, "2026-12-01")));
      id(member.post(LOANS, loan(name, "2026-12-08")));
      assertThat(atOnce(LOANS, loan(name, "2026-12-15"))).containsExactlyInAnyOrder(201, 422);
    }
  }

  @Test
  void each_owner_has_so_many_whatever_they_are() {
    String wishes = "/api/models/test-wish";
    String one = id(app.admin().post(wishes, Map.of("name", "One")));
    id(app.admin().post(wishes, Map.of("name", "Two")));
    refused(app.admin().post(wishes, Map.of("name", "Three")), "name", Office.WISHES);
    app.admin().put(wishes + "/" + one, Map.of("name", "Other")).expect(200);
    id(app.otherMember().post(wishes, Map.of("name", "Three")));
    app.admin().delete(wishes + "/" + one).expect(204);
    id(app.admin().post(wishes, Map.of("name", "Three")));
  }

  @Test
  void samples_keep_all_rules_and_prove_each() {
    for (Model model :
        List.of(
            Office.BOOKING,
            Office.HOLIDAY,
            Office.CHECK_IN,
            Office.LOAN,
            Office.WISH,
            Office.LETTER)) {
      ModelPromises records = new ModelPromises(app, model);
      records.areCreatedReadChangedFoundAndDeleted(member);
      model.rules().forEach(rule -> records.keepTheRule(member, rule.id()));
    }
  }
}
