package app.musicschoolmanager.platform.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.mail.UnsentLetter;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.recovery.Commands.Said;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks;
import app.musicschoolmanager.platform.webhook.incoming.Refusal;
import app.musicschoolmanager.platform.webhook.outgoing.Message;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An app, and what has become of it after its data were backed up and put back elsewhere. */
@Timeout(60)
class RestoredAppTest {
  private static final String WORKS = "/api/models/test-work";
  private static final String PHOTO = "what the photo shows";

  private static Scratch scratch;
  private static Path folder;
  private static TestApp app;
  private static TestApp restored;
  private static TestClient before;
  private static Said backup;
  private static Said restore;
  private static String work;
  private static String token;
  private static String underWay;
  private static List<String> dueOtherwise;

  @BeforeAll
  static void backUpAndRestore() throws Exception {
    scratch = Scratch.open();
    folder = scratch.folder();
    app = Atelier.open();
    before = app.member();
    work = create("Vase");
    upload(work);
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(create("Bowl " + i));
    }
    for (String other : others.subList(0, 3)) {
      before.delete(WORKS + "/" + other).expect(204);
    }
    create("Jug");
    Map<String, Object> wish = Map.of("name", "A script", "scopes", List.of("read"));
    token = before.post("/api/auth/tokens", wish).expect(201).json().get("token").asText();
    UnsentLetter.in(app.database());
    setUpWebhooks();
    app.services().scheduling().trigger("clean-up");
    underWay = beginRun();
    backup = Commands.of(app).run("backup", folder.resolve("backup.zip")).expect(0);
    Instant then = app.clock().instant();
    app.clock().advance(Duration.ofDays(30));
    Path data = folder.resolve("data");
    restore = Commands.of(app).in(data).run("restore", folder.resolve("backup.zip")).expect(0);
    TestClock clock = new TestClock();
    clock.set(app.clock().instant());
    restored = Atelier.reopen(Map.of("DATA_DIR", data.toString()), clock);
    dueOtherwise = app.services().scheduling().tick();
    app.clock().set(then); // before people had to sign in anew anyway
  }

  @AfterAll
  static void stop() {
    app.close();
    restored.close();
    scratch.close();
  }

  private static String create(String title) {
    Map<String, String> values = Map.of("title", title, "state", "open", "lock", "4711");
    return before.post(WORKS, values).expect(201).json().get("id").asText();
  }

  /** One that is still to be told of a change, and one whose delivery has not run yet. */
  private static void setUpWebhooks() {
    Map<String, Object> told =
        Map.of(
            "name",
            "Office",
            "url",
            "http://localhost:9/",
            "models",
            List.of("test-client"),
            "changes",
            List.of("created"));
    app.admin().post("/api/webhooks/outgoing", told).expect(201);
    app.admin().post("/api/models/test-client", Map.of("name", "Ann")).expect(201);
    Map<String, Object> words = Map.of("words", Map.of("pointer", "/words"));
    Map<String, Object> hook =
        Map.of("name", "Shop", "action", "engrave", "scheme", "github", "parameters", words);
    String id =
        app.admin().post("/api/webhooks/incoming", hook).expect(201).json().get("id").asText();
    app.database()
        .write(sql ->
            sql.execute(
                "insert into incoming_delivery (id, hook_id, input, received_at)"
                    + " values (?, ?, 'sealed', ?)",
                Ids.next(),
                id,
                app.clock().instant()));
  }

  /** A run that is under way when the back-up is made. */
  private static String beginRun() {
    while (app.services().scheduling().log().newest("clean-up").orElseThrow().running()) {
      TestApp.giveWay();
    }
    String id = Ids.next();
    String run =
        """
        insert into schedule_execution (id, schedule_id, schedule_name, started_at, status,
          trigger_type, process, created_at)
        values (?, 'clean-up', 'Clean up', ?, 'running', 'scheduled', '7', ?)\
        """;
    Instant now = app.clock().instant();
    app.database().write(sql -> sql.execute(run, id, now, now));
    return id;
  }

  private static void upload(String id) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.txt\"\r\n\r\n"
            + PHOTO
            + "\r\n--b--\r\n";
    before
        .send(
            before
                .request(WORKS + "/" + id + "/files/photo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)))
        .expect(201);
  }

  /** The member, signed in to the restored app. */
  private static TestClient signedIn(String email) {
    TestClient client = restored.anonymous();
    Map<String, String> credentials = Map.of("email", email, "password", TestApp.PASSWORD);
    client.post("/api/auth/login", credentials).expect(200);
    return client;
  }

  @Test
  void people_find_their_records_and_files_as_they_were() {
    TestClient member = signedIn("member@example.com");
    JsonNode record = member.get(WORKS + "/" + work).expect(200).json();
    assertThat(record).isEqualTo(before.get(WORKS + "/" + work).expect(200).json());
    assertThat(member.get(WORKS + "/" + work + "/files/photo").expect(200).body()).isEqualTo(PHOTO);
  }

  @Test
  void records_are_found_by_their_words_although_others_before_them_were_deleted() {
    TestClient member = signedIn("member@example.com");
    assertThat(member.get(WORKS + "?search=jug").expect(200).body()).contains("Jug");
    assertThat(member.get(WORKS + "?search=bowl").expect(200).json().findValuesAsText("title"))
        .containsExactlyInAnyOrder("Bowl 3", "Bowl 4");
  }

  @Test
  void who_was_signed_in_when_the_back_up_was_made_is_not_signed_in_any_more() {
    TestClient same = restored.anonymous();
    String cookie = before.cookie("auth-token").orElseThrow();
    assertThat(before.get("/api/auth/session").expect(200).json().get("user")).isNotNull();
    assertThat(
            atTheTimeOfTheBackup(() ->
                same.send(same.request(WORKS).header("Cookie", "auth-token=" + cookie).GET())))
        .isEqualTo(401);
  }

  /** The status of an answer at a time when nothing has ended by itself. */
  private static int atTheTimeOfTheBackup(Supplier<Reply> asked) {
    Instant now = restored.clock().instant();
    restored.clock().set(app.clock().instant());
    try {
      return asked.get().status();
    } finally {
      restored.clock().set(now);
    }
  }

  @Test
  void no_access_token_of_then_opens_anything_any_more() {
    calling(app).expect(200);
    assertThat(atTheTimeOfTheBackup(() -> calling(restored))).isEqualTo(401);
  }

  private static Reply calling(TestApp called) {
    TestClient program = called.anonymous();
    return program.send(program.request(WORKS).header("Authorization", "Bearer " + token).GET());
  }

  @Test
  void mail_that_waited_is_not_sent_until_an_administrator_says_so() {
    assertThat(restored.services().outbox().unsent(0, 9))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.waiting()).isFalse();
          assertThat(mail.reason()).contains("back-up");
        });
    assertThat(restore.err()).contains("1 mails that waited then", "/mails");
  }

  @Test
  void what_other_services_were_to_be_told_or_had_asked_for_is_not_repeated() {
    OutgoingHooks outgoing = restored.services().outgoing();
    outgoing.sendDue();
    assertThat(outgoing.messages(outgoing.all().getFirst(), 9))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.state()).isEqualTo(Message.State.FAILED);
          assertThat(message.attempts()).isZero();
        });
    IncomingHooks incoming = restored.services().incoming();
    incoming.start();
    assertThat(incoming.deliveries(incoming.all().getFirst(), 9))
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.refusal()).isEqualTo(Refusal.RESTORED);
          assertThat(delivery.waiting()).isFalse();
        });
  }

  @Test
  void a_turn_that_was_due_since_is_not_made_up_for_and_the_next_one_comes() {
    assertThat(restored.services().scheduling().tick()).isEmpty();
    assertThat(dueOtherwise).containsExactly("clean-up");
    restored.clock().advance(Duration.ofDays(7));
    assertThat(restored.services().scheduling().tick()).containsExactly("clean-up");
  }

  @Test
  void a_run_that_was_under_way_is_not_gone_on_with() {
    assertThat(restored.services().scheduling().log().find(underWay).orElseThrow().error())
        .isEqualTo("The back-up was made while the schedule was running.");
    long resumed =
        restored
            .database()
            .read(sql -> sql.query("select 1 from schedule_state where resumes <> ''").size());
    assertThat(resumed).isZero();
  }

  @Test
  void the_archive_is_for_its_owner_alone_and_holds_no_key_and_no_secret() throws Exception {
    Path archive = folder.resolve("backup.zip");
    assertThat(backup.out()).isEqualTo(archive + System.lineSeparator());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    Path unpacked = folder.resolve("data");
    String database = new String(Files.readAllBytes(unpacked.resolve("app.db")), UTF_8);
    assertThat(database).doesNotContain("4711");
    assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**restoring*");
    assertThat(app.folder().resolve("backup")).isEmptyDirectory();
  }

  @Test
  void the_restored_files_are_the_folders_only_ones() {
    assertThat(folder.resolve("data").resolve("files"))
        .isDirectoryContaining(path -> Ids.isId(path.getFileName().toString()));
  }
}
