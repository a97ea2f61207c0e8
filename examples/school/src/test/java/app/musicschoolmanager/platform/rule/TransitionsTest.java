package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A state goes only the ways that its rule knows, and only by those who may make it go. */
class TransitionsTest {
  private static final String LETTERS = "/api/models/test-letter";

  private static TestApp app;
  private static TestClient member;
  private static TestClient admin;

  @BeforeAll
  static void start() {
    app = Office.open();
    member = app.member();
    admin = app.admin();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String address(TestClient client) {
    return client.get("/api/auth/profile").expect(200).json().findValue("email").asText();
  }

  /** A letter by the member, brought as far as that. */
  private static String letter(String... states) {
    Map<String, Object> values = new HashMap<>(Map.of("name", "Letter"));
    values.put("author", address(member));
    String path =
        LETTERS + "/" + member.post(LETTERS, values).expect(201).json().get("id").asText();
    for (String state : states) {
      TestClient who = state.equals("approved") ? admin : member;
      who.put(path, Map.of("state", state, "sentOn", "2026-12-01")).expect(200);
    }
    return path;
  }

  private static void refused(Reply reply, String field, String message) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactly(field);
    assertThat(errors.findValuesAsText("message")).containsExactly(message);
  }

  @Test
  void new_ones_begin_where_they_may() {
    refused(
        admin.post(LETTERS, Map.of("name", "Letter", "state", "approved")), "state", Office.WAY);
    assertThat(member.get(letter()).json().get("state").asText()).isEqualTo("draft");
  }

  @Test
  void no_step_is_left_out_by_anybody() {
    String letter = letter();
    refused(member.put(letter, Map.of("state", "sent")), "state", Office.WAY);
    refused(admin.put(letter, Map.of("state", "sent")), "state", Office.WAY);
  }

  @Test
  void only_whoever_may_takes_a_step() {
    String letter = letter();
    refused(
        member.put(letter, Map.of("state", "approved")),
        "state",
        "You may not set State to “Approved”.");
    admin.put(letter, Map.of("state", "approved")).expect(200);
  }

  @Test
  void nobody_approves_their_own() {
    Map<String, String> own = Map.of("name", "Own", "author", address(admin));
    String id = admin.post(LETTERS, own).expect(201).json().get("id").asText();
    String who = "You may not set State to “Approved”.";
    refused(admin.put(LETTERS + "/" + id, Map.of("state", "approved")), "state", who);
    // Nor by making it another's in the same breath.
    refused(
        admin.put(LETTERS + "/" + id, Map.of("state", "approved", "author", "x@example.com")),
        "state",
        who);
  }

  @Test
  void only_its_author_sends_it_and_says_when() {
    String letter = letter("approved");
    member.put(letter, Collections.singletonMap("sentOn", null)).expect(200);
    refused(
        admin.put(letter, Map.of("state", "sent", "sentOn", "2026-12-01")),
        "state",
        "You may not set State to “Sent”.");
    refused(member.put(letter, Map.of("state", "sent")), "sentOn", "Sent on is required.");
    member.put(letter, Map.of("state", "sent", "sentOn", "2026-12-01")).expect(200);
  }

  @Test
  void whoever_sends_it_back_again_says_anew_why() {
    String letter = letter("approved");
    refused(member.put(letter, Map.of("state", "returned")), "remark", "Remark is required.");
    Map<String, String> back = Map.of("state", "returned", "remark", "Too long.");
    member.put(letter, back).expect(200);
    admin.put(letter, Map.of("state", "approved")).expect(200);
    refused(member.put(letter, back), "remark", "Remark is still as before.");
    assertThat(member.form(letter.replace("/api", "") + "/edit", back).expect(422).body())
        .contains("Remark is still as before: fill it in anew for this step.");
    member.put(letter, Map.of("state", "returned", "remark", "Too short.")).expect(200);
  }

  @Test
  void what_is_sent_stays_as_it_was() {
    String letter = letter("approved", "sent");
    refused(member.put(letter, Map.of("name", "Other")), "name", Office.SENT);
    assertThat(admin.delete(letter).expect(409).body()).contains(Office.SENT);
    String id = letter.substring(letter.lastIndexOf('/') + 1);
    admin.post(LETTERS + "/delete", Map.of("ids", List.of(id))).expect(409);
    // The same again is no change, and what is excepted may go on.
    member.put(letter, Map.of("name", "Letter", "state", "filed")).expect(200);
    refused(member.put(letter, Map.of("sentOn", "2026-12-02")), "sentOn", Office.SENT);
  }

  @Test
  void a_page_offers_what_its_reader_may_choose_next() {
    String page = "/models/test-letter";
    assertThat(options(member.get(page + "/new"))).containsExactly("draft");
    String draft = letter().replace("/api", "") + "/edit";
    assertThat(options(member.get(draft))).containsExactly("draft");
    assertThat(options(admin.get(draft))).containsExactly("draft", "approved");
    String approved = letter("approved").replace("/api", "") + "/edit";
    assertThat(options(member.get(approved))).containsExactly("draft", "approved", "sent");
    assertThat(options(admin.get(approved))).containsExactly("draft", "approved");
  }

  private static List<String> options(Reply page) {
    return Stream.of("draft", "approved", "sent", "filed")
        .filter(state -> page.expect(200).body().contains("value=\"" + state + "\""))
        .toList();
  }

  @Test
  void a_form_that_asks_for_more_is_told() {
    String page = letter().replace("/api", "") + "/edit";
    Reply reply = member.form(page, Map.of("name", "Letter", "state", "sent"));
    assertThat(reply.expect(422).body()).contains(Office.WAY);
  }

  @Test
  void of_two_who_go_different_ways_at_once_one_goes() {
    for (int round = 0; round < 10; round++) {
      String letter = letter("approved");
      List<CompletableFuture<Integer>> both =
          Stream.of("draft", "sent")
              .map(state ->
                  CompletableFuture.supplyAsync(
                      () -> member.put(letter, Map.of("state", state)).status()))
              .toList();
      assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 422);
    }
  }
}
