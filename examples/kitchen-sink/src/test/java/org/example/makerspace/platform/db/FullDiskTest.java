package org.example.makerspace.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.page.Atelier;
import org.example.makerspace.platform.page.Html;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people and programs are answered while the disk is full, and afterwards. */
@Timeout(30)
class FullDiskTest {
  private static final String WORKS = "/api/models/test-work";
  private static final String LONG = "x".repeat(50_000); // takes more pages than are half empty
  private static final long ROOM = 1_000_000;

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = Atelier.open();
    app.restart(); // what lists are found by is made when an app starts that has its tables
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_program_gets_503_with_when_to_try_again_reads_on_and_writes_once_there_is_room() {
    String one = made("Made before");

    Reply refused = whileFull(() -> member.post(WORKS, work("Made too late")));
    Reply unchanged = whileFull(() -> member.put(WORKS + "/" + one, Map.of("story", LONG)));

    assertThat(titles()).contains("Made before").doesNotContain("Made too late", LONG);
    for (Reply reply : new Reply[] {refused, unchanged}) {
      reply.expect(503);
      assertThat(reply.header("Retry-After")).contains("5");
      assertThat(reply.header("Content-Type")).contains("application/problem+json");
      assertThat(reply.json().get("detail").asText())
          .isEqualTo(
              "The database cannot do this at the moment, and nothing was changed. Try again"
                  + " soon.");
    }
    member.post(WORKS, work("Made too late")).expect(201);
    member.put(WORKS + "/" + one, Map.of("story", LONG)).expect(200);
    assertThat(app.database().damage()).isEmpty();
  }

  @Test
  void a_form_is_answered_with_a_page_that_says_so_and_taken_when_it_is_sent_again() {
    Map<String, String> form = Map.of("title", "From a form", "story", LONG, "state", "open");

    Reply refused = whileFull(() -> member.form("/models/test-work/new", form));

    assertThat(Html.checked(refused.expect(503))).doesNotContain("SQLITE", "From a form");
    assertThat(refused.header("Retry-After")).contains("5");
    assertThat(titles()).doesNotContain("From a form");
    member.form("/models/test-work/new", form).expect(303);
    assertThat(titles()).contains("From a form");
  }

  @Test
  void who_watches_over_the_app_is_told_as_long_as_nothing_can_be_kept() {
    TestClient admin = app.admin();
    app.anonymous().get("/api/health").expect(200);
    allow(0);
    member.post(WORKS, work("Made in vain")).expect(503);

    String told = app.anonymous().get("/api/health").expect(503).body();
    Reply report = admin.get("/api/health/report").expect(503);

    allow(ROOM);
    member.post(WORKS, work("Made in vain")).expect(201);
    assertThat(told).isEqualTo("{\"status\":\"failing\"}");
    assertThat(report.json().at("/database/status").asText()).isEqualTo("failing");
    assertThat(report.json().at("/disk/status").asText())
        .as("as the disk says of itself, which knows of no quota")
        .isEqualTo("ok");
    app.anonymous().get("/api/health").expect(200);
  }

  /** Sends what is to be written to a full disk, and reads before there is room again. */
  private static Reply whileFull(Supplier<Reply> write) {
    allow(0);
    Reply reply = write.get();
    allow(0);
    assertThat(titles()).contains("\"items\":");
    member.get(WORKS + "?search=made").expect(200);
    Html.checked(member.get("/models/test-work").expect(200));
    allow(ROOM);
    return reply;
  }

  /** SQLite treats its own limit of a file's size as it treats a disk without room. */
  private static void allow(long pages) {
    app.database()
        .write(sql -> {
          long now = sql.one("pragma page_count").orElseThrow().integer("page_count");
          return sql.query("pragma max_page_count = " + (now + pages));
        });
  }

  private static String made(String title) {
    Map<String, String> work = Map.of("title", title);
    return member.post(WORKS, work).expect(201).json().get("id").asText();
  }

  private static Map<String, String> work(String title) {
    return Map.of("title", title, "story", LONG);
  }

  private static String titles() {
    return member.get(WORKS).expect(200).body();
  }
}
