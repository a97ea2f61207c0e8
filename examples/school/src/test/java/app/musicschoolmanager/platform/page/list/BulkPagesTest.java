package app.musicschoolmanager.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deleting what is marked in a list, and taking it back. */
class BulkPagesTest {
  private static final String WORKS = "/models/test-work";
  private static TestApp app;

  @BeforeAll
  static void open() {
    app = Atelier.open();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String work(TestClient owner, String title) {
    return owner
        .post("/api/models/test-work", Map.of("title", title))
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  private static Reply send(TestClient client, String path, String form) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form)));
  }

  @Test
  void what_is_marked_is_named_before_it_is_deleted_and_can_be_taken_back() {
    String one = work(app.member(), "First");
    String two = work(app.member(), "Second");
    String marked = "id=" + one + "&id=" + two + "&back=" + WORKS + "?orderBy=title";

    String asked = Html.checked(send(app.member(), WORKS + "/delete", marked).expect(200));
    assertThat(asked).contains("Delete 2 Works", "First", "Second");
    app.member().get("/api/models/test-work/" + one).expect(200);
    Reply done = send(app.member(), WORKS + "/delete", marked + "&_confirm=true").expect(303);

    assertThat(done.header("Location")).contains(WORKS + "?orderBy=title");
    String list = Html.checked(app.member().get(WORKS));
    assertThat(list).contains("2 Works are deleted.");
    app.member().get("/api/models/test-work/" + two).expect(404);
    String undo = Html.all(list, "action=\"(/undo/[^\"]+)\"").getFirst();
    assertThat(app.otherMember().get(WORKS).body()).doesNotContain("/undo/");
    app.otherMember().form(undo, Map.of()).expect(404);
    app.member().form(undo, Map.of("back", WORKS)).expect(303);
    assertThat(Html.checked(app.member().get(WORKS)))
        .contains("Restored: 2", "First", "Second")
        .doesNotContain("/undo/");
  }

  @Test
  void one_record_is_taken_back_as_well_but_not_for_ever() {
    String id = work(app.member(), "Alone");
    app.member().form(WORKS + "/" + id + "/delete", Map.of()).expect(303);
    assertThat(app.member().get(WORKS).body()).contains("Alone is deleted.", "/undo/");
    app.clock().advance(Duration.ofMinutes(11));
    assertThat(app.member().get(WORKS).body()).doesNotContain("/undo/");
  }

  @Test
  void what_stands_against_an_undo_is_said_in_the_list() {
    String id = work(app.member(), "Twice");
    app.member().form(WORKS + "/" + id + "/delete", Map.of()).expect(303);
    String undo = Html.all(app.member().get(WORKS).body(), "action=\"(/undo/[^\"]+)\"").getFirst();
    work(app.member(), "Twice");
    app.member().form(undo, Map.of("back", WORKS)).expect(303);
    assertThat(Html.checked(app.member().get(WORKS)))
        .contains("This cannot be taken back: another record has the same Title (Twice) by now.");
  }

  @Test
  void nothing_is_deleted_if_nothing_is_marked_or_something_is_not_theirs() {
    String mine = work(app.member(), "Mine");
    String theirs = work(app.otherMember(), "Theirs");
    String both = "id=" + mine + "&id=" + theirs + "&_confirm=true";
    send(app.member(), WORKS + "/delete", both).expect(404);
    send(app.member(), WORKS + "/delete", "id=" + theirs).expect(404);
    app.member().get("/api/models/test-work/" + mine).expect(200);
    send(app.member(), WORKS + "/delete", "").expect(303);
    assertThat(app.member().get(WORKS).body()).contains("Select at least one record first.");
    send(app.member(), "/models/test-client/delete", "id=x").expect(403);
    assertThat(app.member().get("/models/test-client").body()).doesNotContain("bulk");
  }
}
