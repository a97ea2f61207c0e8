package app.musicschoolmanager.platform.rule;

import static app.musicschoolmanager.platform.rule.Courts.BOOKINGS;
import static app.musicschoolmanager.platform.rule.Courts.COACHES;
import static app.musicschoolmanager.platform.rule.Courts.COURTS;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Html;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was deleted comes back only where it could be made now, or could not be made before. */
class ReturnTest {
  private static final Instant EVENING = Instant.parse("2026-11-30T23:55:00Z");

  private static Courts club;
  private static TestClient member;
  private static TestClient admin;

  @BeforeAll
  static void start() {
    club = new Courts();
    club.app.clock().set(EVENING);
    member = club.app.member();
    admin = club.app.admin();
  }

  @AfterAll
  static void stop() {
    club.close();
  }

  /** Nothing is booked, late in the evening. */
  @BeforeEach
  void empty() {
    club.app.clock().set(EVENING);
    club.app.database().write(sql -> sql.execute("delete from test_booking"));
  }

  private static void waitForTomorrow() {
    club.app.clock().advance(Duration.ofMinutes(6));
  }

  /** Where the deletion of these is taken back. */
  private static String deleted(TestClient client, String path, String... ids) {
    Map<String, Object> all = Map.of("ids", List.of(ids));
    return client.post(path + "/delete", all).expect(200).json().get("undo").asText();
  }

  private static void refused(TestClient client, String undo, String reason) {
    assertThat(client.post(undo, Map.of()).expect(409).json().get("detail").asText())
        .isEqualTo("This cannot be taken back. " + reason);
  }

  private static void set(String path, String id, String field, Object value) {
    Map<String, Object> change = new HashMap<>();
    change.put(field, value);
    admin.put(path + "/" + id, change).expect(200);
  }

  @Test
  void what_is_forbidden_since_it_was_deleted_does_not_come_back() {
    String court = club.court(9);
    String booking = club.booking(member, "Doubles", court, Map.of());
    String undo = deleted(member, BOOKINGS, booking);
    set(COURTS, court, "shut", true);
    refused(member, undo, "Booking (Doubles): " + Courts.SHUT);
    refused(member, undo, "Booking (Doubles): " + Courts.SHUT);
    member.get(BOOKINGS + "/" + booking).expect(404);
    set(COURTS, court, "shut", false);
    member.post(undo, Map.of()).expect(200);
    assertThat(admin.get(COURTS + "/" + court).json().get("taken").asInt()).isEqualTo(1);
  }

  @Test
  void a_state_that_was_reached_comes_back_whatever_it_would_break_as_a_new_one() {
    String court = club.court(4);
    String[] ids =
        Stream.of("One", "Two", "Three", "Four")
            .map(name -> club.booking(name.equals("Four") ? admin : member, name, court, mine()))
            .toArray(String[]::new);
    Stream.of(ids).forEach(id -> set(BOOKINGS, id, "state", "played"));
    set(COURTS, court, "shut", true);
    waitForTomorrow();
    member.post(deleted(member, BOOKINGS, ids), Map.of()).expect(200);
    member.post(deleted(member, BOOKINGS, ids[0]), Map.of()).expect(200);
    admin.post(deleted(admin, COURTS, court), Map.of()).expect(200);
    assertThat(admin.get(COURTS + "/" + court).json().get("left").asInt()).isZero();
    Stream.of(ids).forEach(id -> member.get(BOOKINGS + "/" + id).expect(200));
  }

  private static Map<String, Object> mine() {
    return Map.of("player", club.app.userId(member));
  }

  @Test
  void of_several_for_whom_there_is_less_room_by_now_none_comes_back_and_one_is_named() {
    String court = club.court(2);
    String one = club.booking(member, "One", court, Map.of());
    String two = club.booking(member, "Two", court, Map.of());
    String undo = deleted(member, BOOKINGS, one, two);
    String other = club.booking(admin, "Other", court, Map.of());
    refused(member, undo, "Booking (Two): " + Courts.FULL);
    Stream.of(one, two).forEach(id -> member.get(BOOKINGS + "/" + id).expect(404));
    assertThat(admin.get(COURTS + "/" + court).json().get("taken").asInt()).isEqualTo(1);
    String page = undo.replace("/api", "");
    member.form(page, Map.of("back", "/models/test-booking")).expect(303);
    assertThat(Html.checked(member.get("/models/test-booking")))
        .contains("This cannot be taken back: Booking (Two): " + Courts.FULL);
    admin.delete(BOOKINGS + "/" + other).expect(204);
    member.post(undo, Map.of()).expect(200);
  }

  @Test
  void a_day_that_is_over_since_then_is_over() {
    String booking = club.booking(member, "Late", club.court(9), Map.of());
    String undo = deleted(member, BOOKINGS, booking);
    waitForTomorrow();
    refused(member, undo, "Booking (Late): " + Courts.OVER);
  }

  @Test
  void what_has_frozen_meanwhile_is_not_changed_by_what_comes_back() {
    String coach = club.coach();
    String booking = club.booking(member, "Lesson", club.court(9), Map.of("coach", coach));
    String undo = deleted(member, COACHES, coach);
    set(BOOKINGS, booking, "state", "played");
    refused(member, undo, "Booking: " + Courts.PLAYED);
    assertThat(member.get(BOOKINGS + "/" + booking).json().get("coach").isNull()).isTrue();
  }

  @Test
  void it_sums_up_what_is_there_by_now() {
    String coach = club.coach();
    String court = club.court(9);
    String stays = club.booking(member, "Stays", court, Map.of("coach", coach));
    String goes = club.booking(member, "Goes", court, Map.of("coach", coach));
    String undo = deleted(admin, COACHES, coach);
    member.delete(BOOKINGS + "/" + goes).expect(204);
    admin.post(undo, Map.of()).expect(200);
    assertThat(admin.get(COACHES + "/" + coach).json().get("booked").asInt()).isEqualTo(1);
    assertThat(member.get(BOOKINGS + "/" + stays).json().get("coach").asText()).isEqualTo(coach);
  }

  @Test
  void it_names_nobody_who_has_left_meanwhile() {
    TestClient leaver = club.app.otherMember();
    Map<String, Object> theirs = Map.of("player", club.app.userId(leaver));
    String booking = club.booking(admin, "Singles", club.court(9), theirs);
    String undo = deleted(admin, BOOKINGS, booking);
    String account = "/api/users/" + club.app.userId(leaver);
    admin.put(account, Map.of("active", false)).expect(200);
    refused(admin, undo, "Booking (Singles): Player names nobody who has an active account.");
    admin.put(account, Map.of("active", true)).expect(200);
    admin.post(undo, Map.of()).expect(200);
    admin.put(account, Map.of("active", false)).expect(200);
    admin.post(deleted(admin, BOOKINGS, booking), Map.of()).expect(200);
  }
}
