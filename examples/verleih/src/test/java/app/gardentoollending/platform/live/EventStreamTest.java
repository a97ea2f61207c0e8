package app.gardentoollending.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.TestClient.Reply;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.page.Atelier;
import app.gardentoollending.platform.record.Records;
import app.gardentoollending.platform.user.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who hears of what, and for how long. */
class EventStreamTest {
  private static final String WORKS = "/api/models/test-work";
  private static final String CLIENTS = "/api/models/test-client";

  private static TestApp app;
  private static TestClient admin;
  private static TestClient owner;
  private static TestClient other;
  private static int people;

  @BeforeAll
  static void start() {
    app = Atelier.open();
    admin = app.admin();
    owner = app.member();
    other = app.otherMember();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void what_belongs_to_somebody_reaches_them_and_nobody_else() throws Exception {
    try (Ears owners = Ears.of(owner);
        Ears others = Ears.of(other);
        Ears admins = Ears.of(admin)) {
      String work = id(owner, WORKS, Map.of("title", "Heard vase"));
      String client = id(admin, CLIENTS, Map.of("name", "Heard client"));

      assertThat(owners.next()).isEqualTo(told("test-work", work, "created"));
      assertThat(owners.next()).isEqualTo(told("test-client", client, "created"));
      assertThat(others.next()).isEqualTo(told("test-client", client, "created"));
      assertThat(admins.next()).isEqualTo(told("test-client", client, "created"));
    }
  }

  @Test
  void what_is_personal_about_something_shared_reaches_only_its_writer() throws Exception {
    String tip = id(admin, "/api/models/test-tip", Map.of("title", "Listen"));
    try (Ears owners = Ears.of(owner);
        Ears others = Ears.of(other)) {
      owner.put("/api/models/test-tip/" + tip, Map.of("note", "I do")).expect(200);
      admin.put("/api/models/test-tip/" + tip, Map.of("title", "Listen well")).expect(200);

      assertThat(owners.next()).isEqualTo(told("test-tip", tip, "updated"));
      assertThat(owners.next()).isEqualTo(told("test-tip", tip, "updated"));
      assertThat(others.next()).isEqualTo(told("test-tip", tip, "updated"));
      admin.delete("/api/models/test-tip/" + tip).expect(204);
      assertThat(others.next()).isEqualTo(told("test-tip", tip, "deleted"));
    }
  }

  @Test
  void asking_for_the_head_alone_opens_no_stream() {
    HttpRequest.Builder request = owner.request("/api/events");
    int before = app.services().events().count();
    Reply head = owner.send(request.method("HEAD", BodyPublishers.noBody())).expect(200);
    assertThat(head.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
    assertThat(app.services().events().count()).isLessThanOrEqualTo(before);
  }

  @Test
  void what_only_administrators_may_read_reaches_no_member() throws Exception {
    try (Ears members = Ears.of(owner);
        Ears admins = Ears.of(admin)) {
      String entry = id(admin, "/api/models/test-ledger", Map.of("title", "Rent"));
      String client = id(admin, CLIENTS, Map.of("name", "After the rent"));
      assertThat(admins.next()).isEqualTo(told("test-ledger", entry, "created"));
      assertThat(members.next()).isEqualTo(told("test-client", client, "created"));
    }
  }

  @Test
  void one_model_can_be_listened_to_alone() throws Exception {
    try (Ears works = Ears.of(owner, "/api/events?model=test-work")) {
      id(admin, CLIENTS, Map.of("name", "Not listened to"));
      String work = id(owner, WORKS, Map.of("title", "Listened to"));
      assertThat(works.next()).isEqualTo(told("test-work", work, "created"));
    }
    owner.send(listening("/api/events?model=test-ledger")).expect(403);
    owner.send(listening("/api/events?model=nothing")).expect(404);
    owner.send(listening("/api/events?colour=red")).expect(400);
  }

  @Test
  void what_happened_while_a_page_was_on_its_way_is_told_as_soon_as_it_listens() throws Exception {
    try (Ears before = Ears.of(owner)) {
      String work = id(owner, WORKS, Map.of("title", "Made meanwhile"));
      assertThat(before.next()).isEqualTo(told("test-work", work, "created"));
      String age = "/api/events?model=test-work&age=20000";
      try (Ears owners = Ears.of(owner, age);
          Ears others = Ears.of(other, age)) {
        String last = told("test-work", id(owner, WORKS, Map.of("title", "Now")), "created");
        assertThat(owners.until(last))
            .as("it, or that something is not known any more")
            .containsAnyOf(told("test-work", work, "created"), "{}");
        String own = told("test-work", id(other, WORKS, Map.of("title", "Own")), "created");
        assertThat(others.until(own)).doesNotContain(told("test-work", work, "created"), last);
      }
    }
    owner.send(listening("/api/events?age=-1")).expect(400);
  }

  @Test
  void what_is_rolled_back_is_told_to_nobody() throws Exception {
    try (Ears admins = Ears.of(admin)) {
      Records clients =
          app.services()
              .records()
              .records(Atelier.CLIENT, new Caller(app.userId(admin), "", Role.ADMIN));
      assertThatThrownBy(() ->
              app.database()
                  .write(sql -> {
                    clients.create(Values.none().with("name", "Never was"));
                    throw new IllegalStateException("Something else went wrong.");
                  }))
          .isInstanceOf(IllegalStateException.class);
      String client = id(admin, CLIENTS, Map.of("name", "Was"));
      assertThat(admins.next()).isEqualTo(told("test-client", client, "created"));
    }
  }

  @Test
  void a_stream_ends_when_its_session_does() throws Exception {
    TestClient somebody = somebody(Role.MEMBER);
    try (Ears ears = Ears.of(somebody)) {
      somebody.post("/api/auth/logout", Map.of());
      ears.untilOver();
    }
  }

  @Test
  void a_stream_ends_when_its_user_is_shut_out() throws Exception {
    TestClient somebody = somebody(Role.MEMBER);
    String path = "/users/" + app.userId(somebody) + "/active";
    try (Ears ears = Ears.of(somebody)) {
      admin.form(path, Map.of("active", "false")).expect(303);
      ears.untilOver();
    }
  }

  @Test
  void a_stream_ends_when_its_session_is_revoked_from_elsewhere() throws Exception {
    TestClient somebody = somebody(Role.MEMBER);
    try (Ears ears = Ears.of(somebody)) {
      String id = somebody.get("/api/auth/sessions").json().at("/sessions/0/id").asText();
      somebody.delete("/api/auth/sessions/" + id).expect(204);
      ears.untilOver();
    }
  }

  @Test
  void a_stream_ends_soon_when_another_process_ends_its_session() throws Exception {
    TestClient somebody = somebody(Role.MEMBER);
    String id = app.userId(somebody);
    try (Ears ears = Ears.of(somebody)) {
      try (Connection another = app.database().dataSource().getConnection();
          Statement statement = another.createStatement()) {
        statement.execute("delete from session where user_id = '" + id + "'");
      }
      app.services().events().beat();
      ears.untilOver();
    }
  }

  @Test
  void a_stream_ends_when_its_session_expires_though_somebody_watches() throws Exception {
    try (TestApp own = Atelier.open();
        Ears ears = Ears.of(own.admin())) {
      own.clock().advance(Duration.ofHours(13));
      own.services().events().beat();
      own.clock().advance(Duration.ofHours(13));
      own.services().events().beat();
      ears.untilOver();
    }
  }

  @Test
  void whoever_loses_a_role_hears_no_more_than_the_new_one_may() throws Exception {
    TestClient somebody = somebody(Role.ADMIN);
    String path = "/users/" + app.userId(somebody) + "/role";
    try (Ears ears = Ears.of(somebody)) {
      id(admin, "/api/models/test-ledger", Map.of("title", "While in office"));
      assertThat(ears.next()).contains("\"test-ledger\"");
      admin.form(path, Map.of("role", "member")).expect(303);
      id(admin, "/api/models/test-ledger", Map.of("title", "After that"));
      id(admin, CLIENTS, Map.of("name", "For members too"));
      assertThat(ears.next()).contains("\"test-client\"");
    }
  }

  @Test
  void a_program_listens_with_a_token_that_may_read_until_it_is_revoked() throws Exception {
    Map<String, Object> wish = Map.of("name", "Ears", "scopes", List.of("read"), "days", 1);
    var made = owner.post("/api/auth/tokens", wish).expect(201).json();
    try (Ears ears = Ears.ofToken(owner, made.get("token").asText())) {
      String work = id(owner, WORKS, Map.of("title", "Heard by a program"));
      assertThat(ears.next()).isEqualTo(told("test-work", work, "created"));
      owner.delete("/api/auth/tokens/" + made.get("id").asText()).expect(204);
      ears.untilOver();
    }
  }

  @Test
  void the_stream_has_the_headers_of_every_answer_and_is_kept_by_nobody() throws Exception {
    try (Ears ears = Ears.of(owner)) {
      var headers = ears.response().headers();
      assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void who_does_not_ask_for_a_stream_gets_none() {
    owner.send(owner.request("/api/events").header("Accept", "application/json")).expect(406);
    app.anonymous().send(listening("/api/events")).expect(401);
  }

  @Test
  void somebody_who_opens_streams_without_end_keeps_the_latest() throws Exception {
    TestClient somebody = somebody(Role.MEMBER);
    List<Ears> all = new ArrayList<>();
    try {
      for (int i = 0; i < 21; i++) {
        all.add(Ears.of(somebody));
      }
      all.getFirst().untilOver();
      String client = id(admin, CLIENTS, Map.of("name", "Heard by the others"));
      assertThat(all.get(1).next()).isEqualTo(told("test-client", client, "created"));
      assertThat(all.getLast().next()).isEqualTo(told("test-client", client, "created"));
    } finally {
      all.forEach(Ears::close);
    }
  }

  @Test
  void an_app_that_stops_waits_for_no_stream() throws Exception {
    TestApp own = Atelier.open();
    try (Ears ears = Ears.of(own.admin())) {
      long start = System.nanoTime();
      own.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      ears.untilOver();
    }
  }

  private static TestClient somebody(Role role) {
    String email = "listener" + ++people + "@example.com";
    return app.invited(email, "Listener", role);
  }

  private static HttpRequest.Builder listening(String path) {
    return owner.request(path).header("Accept", "text/event-stream").GET();
  }

  private static String id(TestClient by, String path, Map<String, Object> values) {
    return by.post(path, values).expect(201).json().get("id").asText();
  }

  private static String told(String model, String id, String kind) {
    return "{\"model\":\"%s\",\"id\":\"%s\",\"kind\":\"%s\"}".formatted(model, id, kind);
  }
}
