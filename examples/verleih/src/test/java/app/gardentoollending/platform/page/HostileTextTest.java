package app.gardentoollending.platform.page;

import static app.gardentoollending.platform.page.Atelier.HOSTILE;
import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.TestClient.Reply;
import app.gardentoollending.platform.db.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever people write stays a text, on every page that shows it. */
class HostileTextTest {
  /** But for the search indexes, which take over what has changed whenever it suits them. */
  private static final String TABLES =
      "select name from sqlite_master where type = 'table' and name not like '%$search%'"
          + " and name not like '%$pending'";

  private static final String ENCODED = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);

  private final TestApp app = Atelier.open();

  @BeforeEach
  void fillWithHostileTexts() {
    app.member().form("/profile", Map.of("name", HOSTILE, "avatar", HOSTILE)).expect(303);
    Reply client = app.admin().post("/api/models/test-client", Map.of("name", HOSTILE)).expect(201);
    Map<String, Object> work = new HashMap<>(Map.of("title", HOSTILE, "story", HOSTILE));
    work.put("client", client.json().get("id").asText());
    work.put("parts", Map.of(HOSTILE, HOSTILE));
    work.put("lock", HOSTILE);
    app.member().post("/api/models/test-work", work).expect(201);
    app.admin().post("/api/models/test-tip", Map.of("title", HOSTILE, "note", HOSTILE)).expect(201);
    app.admin().post("/api/models/test-ledger", Map.of("title", HOSTILE)).expect(201);
    app.member().form("/actions/engrave", Map.of("words", HOSTILE, "times", "1")).expect(303);
    app.member().form("/actions/engrave", Map.of("words", HOSTILE, "times", HOSTILE)).expect(422);
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void it_is_escaped_wherever_pages_lead() {
    assertThat(crawl(app.member())).hasSizeGreaterThan(20);
    assertThat(crawl(app.admin())).hasSizeGreaterThan(20).contains("/users");
  }

  @Test
  void reading_pages_changes_nothing() {
    crawl(app.admin());
    List<Map<String, Object>> before = everything();

    crawl(app.admin());

    assertThat(everything()).isEqualTo(before);
  }

  /** Follows every link of the app, and checks each page. */
  private static Set<String> crawl(TestClient client) {
    Map<String, String> pages = Crawl.of(client, "/", "/models/test-work?search=" + ENCODED);
    pages.values().forEach(html -> assertThat(html).doesNotContain("<script>alert", "Atelier <b>"));
    return pages.keySet();
  }

  private static String escaped(Reply reply) {
    String html = Html.checked(reply);
    assertThat(html).doesNotContain("<script>alert", "Atelier <b>");
    return html;
  }

  private List<Map<String, Object>> everything() {
    return app.database()
        .read(sql -> {
          List<Map<String, Object>> rows = new ArrayList<>();
          for (Row table : sql.query(TABLES)) {
            if (!table.text("name").equals("scheduled_tasks")) {
              sql.query("select * from \"" + table.text("name") + "\"")
                  .forEach(row -> rows.add(row.asMap()));
            }
          }
          return rows;
        });
  }

  @Test
  void it_is_escaped_where_it_is_sent_back() {
    TestClient nobody = app.anonymous();
    escaped(nobody.get("/login?next=" + ENCODED).expect(200));
    escaped(nobody.get("/register?code=" + ENCODED).expect(200));
    Map<String, String> form =
        Map.of("email", HOSTILE, "name", HOSTILE, "password", HOSTILE, "code", HOSTILE);
    escaped(nobody.form("/login", form).expect(401));
    escaped(nobody.form("/register", form).expect(422));
    escaped(app.admin().form("/users", Map.of("email", HOSTILE, "role", "member")).expect(422));
    escaped(app.member().get("/models/test-work?page=" + ENCODED).expect(400));
    escaped(app.member().get("/models/test-work?" + ENCODED + "=1").expect(400));
    escaped(app.member().get("/models/test-work?orderBy=" + ENCODED).expect(400));
    escaped(app.member().get("/actions/executions?schedule=" + ENCODED).expect(200));
    escaped(app.member().get("/%22%3E%3Cscript%3Ealert(1)").expect(404));
  }

  @Test
  void a_notice_that_somebody_makes_up_is_a_text_as_well() {
    for (String cookie : List.of("KzxzY3JpcHQ-YWxlcnQoMSk8L3NjcmlwdD4", "%%%", "=", "Kw")) {
      TestClient nobody = app.anonymous();
      escaped(
          nobody
              .send(nobody.request("/login").header("Cookie", "notice=" + cookie).GET())
              .expect(200));
    }
  }
}
