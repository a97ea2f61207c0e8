package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A relation is seen and changed from both its sides. */
class RelatedRecordsTest {
  private static final String RELATE = "/models/test-work/relate";
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static TestApp app;

  @BeforeAll
  static void open() {
    app = Atelier.open();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String client() {
    Map<String, String> values = Map.of("name", "Client " + NAMES.incrementAndGet());
    return id(app.admin().post("/api/models/test-client", values).expect(201).json());
  }

  private static String work(TestClient by, String client) {
    Map<String, Object> values = new HashMap<>(Map.of("title", "Work " + NAMES.incrementAndGet()));
    values.put("client", client);
    values.put("price", 1234.5);
    return id(by.post("/api/models/test-work", values).expect(201).json());
  }

  private static String id(JsonNode record) {
    return record.get("id").asText();
  }

  private static String clientOf(TestClient by, String work) {
    return by.get("/api/models/test-work/" + work).expect(200).json().get("client").asText(null);
  }

  private static Map<String, String> form(String to, String... more) {
    Map<String, String> form = new HashMap<>(Map.of("field", "client", "to", to));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void the_newest_stand_on_the_page_with_their_number_and_a_way_to_all_and_to_a_new_one() {
    String client = client();
    for (int i = 0; i < 7; i++) {
      work(app.member(), client);
    }

    String html = Html.checked(app.member().get("/models/test-client/" + client).expect(200));

    assertThat(Html.all(html, "(<th scope=\"row\">)")).hasSize(5);
    assertThat(html)
        .contains("Works <span class=\"tally plain\">7</span>", "1,234.50")
        .contains("href=\"/models/test-work?client=" + client + "\"")
        .contains("href=\"/models/test-work/new?client=" + client + "\"");
    assertThat(app.member().get("/models/test-work/new?client=" + client).body())
        .contains("<option value=\"" + client + "\" selected>");
  }

  @Test
  void a_way_to_all_stands_only_where_there_are_more() {
    String client = client();
    for (int i = 0; i < 5; i++) {
      work(app.member(), client);
    }
    String all = "href=\"/models/test-work?client=" + client + "\"";

    assertThat(app.member().get("/models/test-client/" + client).body()).doesNotContain(all);
    work(app.member(), client);
    assertThat(app.member().get("/models/test-client/" + client).body()).contains(all);
  }

  @Test
  void nobody_sees_or_counts_what_is_somebody_elses() {
    String client = client();
    String work = work(app.member(), client);

    assertThat(app.otherMember().get("/models/test-client/" + client).body())
        .contains("<span class=\"tally plain\">0</span>")
        .doesNotContain(work);
  }

  @Test
  void one_is_let_go_from_the_other_side() {
    String client = client();
    String work = work(app.member(), client);

    app.member().form(RELATE, form(client, "remove", work, "_version", "1")).expect(303);

    assertThat(clientOf(app.member(), work)).isNull();
    assertThat(app.member().get("/models/test-client/" + client).body())
        .contains("no longer belongs");
  }

  @Test
  void one_that_changed_meanwhile_is_not_let_go_unseen() {
    String client = client();
    String work = work(app.member(), client);
    app.member().put("/api/models/test-work/" + work, Map.of("story", "Changed")).expect(200);

    app.member().form(RELATE, form(client, "remove", work, "_version", "1")).expect(303);

    assertThat(clientOf(app.member(), work)).isEqualTo(client);
    assertThat(app.member().get("/models/test-client/" + client).body()).contains("somebody else");
  }

  @Test
  void one_that_is_there_is_taken_in() {
    String client = client();
    String work = work(app.member(), null);

    var done = app.member().form(RELATE, form(client, "record", work)).expect(303);

    assertThat(done.header("Location"))
        .contains("/models/test-client/" + client + "#related-test-work-client");
    assertThat(clientOf(app.member(), work)).isEqualTo(client);
  }

  @Test
  void one_that_belongs_elsewhere_is_moved_only_when_that_is_said() {
    String here = client();
    String there = client();
    String work = work(app.member(), there);

    String html = Html.checked(app.member().form(RELATE, form(here, "record", work)).expect(422));

    assertThat(html).contains("it belongs to Client", "Move it here", "name=\"move\"");
    assertThat(clientOf(app.member(), work)).isEqualTo(there);
    app.member().form(RELATE, form(here, "record", work, "move", "yes")).expect(303);
    assertThat(clientOf(app.member(), work)).isEqualTo(here);
  }

  @Test
  void somebody_elses_record_is_neither_taken_in_nor_let_go() {
    String client = client();
    String work = work(app.member(), client);
    String free = work(app.member(), null);

    app.otherMember().form(RELATE, form(client, "remove", work, "_version", "1")).expect(404);
    app.otherMember().form(RELATE, form(client, "record", free)).expect(422);
    app.otherMember().form(RELATE, form(client, "record", "none")).expect(422);

    assertThat(clientOf(app.member(), work)).isEqualTo(client);
    assertThat(clientOf(app.member(), free)).isNull();
  }

  @Test
  void what_is_no_reference_is_refused() {
    String client = client();

    app.member().form(RELATE, Map.of("field", "title", "to", client)).expect(400);
    app.member().form(RELATE, Map.of("field", "client", "to", "none")).expect(404);
    app.member().form(RELATE, form(client)).expect(422);
    app.member().form("/models/test-client/relate", form(client)).expect(403);
  }
}
