package app.musicschoolmanager.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.call.Footprint;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.example.MailSink;
import app.musicschoolmanager.platform.example.MailSink.Message;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.web.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final SecretBox SECRETS = new SecretBox(new SecretKeySpec(new byte[32], "AES"));

  private final TestClock clock = new TestClock();
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private volatile String answer = "250 taken";
  private Path folder;
  private MailSink server;
  private Database database;
  private Outbox outbox;
  private final Footprint footprint = new Footprint("run");
  private Posting posting;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createTempDirectory("outbox");
    database = opened();
    Migrations.run(database);
    outbox = new Outbox(database, SECRETS, this::server);
    posting = new Posting(outbox, "remind", "run", footprint);
    settings.put("HOST", "127.0.0.1");
    settings.put("FROM", "Office <office@example.com>");
    startServer();
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
    database.close();
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Database opened() {
    return Database.open(folder.resolve("app.db"), clock);
  }

  private MailServer server(String integration) {
    return new MailServer(
        name -> Optional.ofNullable(settings.get(name)),
        true,
        new MailServer.Way(SocketFactory.getDefault(), Duration.ofSeconds(10)));
  }

  private void startServer() {
    server = new MailSink(mail -> answer);
    settings.put("PORT", String.valueOf(server.port()));
  }

  @Test
  void what_the_server_takes_is_kept_nowhere() throws Exception {
    send("a@example.com");
    assertThat(sentTo()).containsExactly("a@example.com");
    assertThat(rows()).isZero();
    assertThat(posting.told()).isEmpty();
  }

  @Test
  void a_server_that_is_down_for_an_hour_gets_everything_once_it_is_back() throws Exception {
    server.close();
    send("a@example.com");
    send("b@example.com");
    send("c@example.com");
    assertThat(posting.told()).get().asString().contains("still waiting to be sent: 3.");
    pass(60);
    assertThat(outbox.unsent(0, 9))
        .hasSize(3)
        .allMatch(UnsentMail::waiting)
        .allMatch(mail -> mail.reason().startsWith("Couldn't connect to host"));
    startServer();
    pass(60);
    assertThat(sentTo())
        .containsExactlyInAnyOrder("a@example.com", "b@example.com", "c@example.com");
    assertThat(rows()).isZero();
  }

  @Test
  void what_the_server_does_not_take_now_it_gets_again_under_the_same_id() throws Exception {
    answer = "451 not now";
    send("a@example.com");
    answer = "250 taken";
    outbox.sendDue();
    assertThat(server.received()).as("before its pause is over").hasSize(1);
    pass(1);
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().stream().map(Message::id).distinct())
        .singleElement()
        .asString()
        .endsWith("@example.com>");
    assertThat(server.received().stream().map(Message::at).distinct())
        .containsExactly(new TestClock().instant());
    assertThat(rows()).isZero();
  }

  @Test
  void a_recipient_whom_the_server_refuses_keeps_nobody_else_from_theirs() throws Exception {
    server.answerToRecipient(to -> to.startsWith("b") ? "550 nobody here" : "250 go on");
    send("a@example.com");
    assertThatThrownBy(() -> send("b@example.com"))
        .isInstanceOf(MailFault.class)
        .hasMessageContaining("550 nobody here");
    send("c@example.com");
    assertThat(sentTo()).containsExactly("a@example.com", "c@example.com");
    assertThat(rows()).isZero();
  }

  @Test
  void within_a_transaction_it_goes_with_that_or_not_at_all() {
    assertThatThrownBy(() ->
            database.write(sql -> {
              post("never@example.com");
              throw new NotFound("It was not to be.");
            }))
        .isInstanceOf(NotFound.class);
    outbox.sendDue();
    assertThat(server.received()).as("mail of what was taken back").isEmpty();
    assertThat(posting.told()).isEmpty();
    database.write(sql -> {
      post("a@example.com");
      assertThat(server.received()).as("mail of what is not committed").isEmpty();
      return null;
    });
    assertThat(posting.told()).get().asString().contains("still waiting to be sent: 1.");
    outbox.sendDue();
    assertThat(sentTo()).containsExactly("a@example.com");
  }

  @Test
  void what_is_refused_later_waits_for_an_administrator() {
    answer = "554 refused";
    later("a@example.com");
    outbox.sendDue();
    pass(60);
    assertThat(server.received()).hasSize(1);
    UnsentMail mail = outbox.unsent(0, 9).getFirst();
    assertThat(mail.waiting()).isFalse();
    assertThat(mail.to()).isEqualTo("a@example.com");
    assertThat(mail.reason()).isEqualTo("554 refused");
    answer = "250 taken";
    outbox.sendAgain(mail.id());
    outbox.sendDue();
    assertThat(server.received()).hasSize(2);
    assertThatThrownBy(() -> outbox.sendAgain(mail.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void what_an_administrator_gives_up_is_not_tried_any_more() throws Exception {
    answer = "451 not now";
    send("a@example.com");
    outbox.giveUp(outbox.unsent(0, 9).getFirst().id());
    pass(60);
    assertThat(server.received()).hasSize(1);
    assertThat(outbox.unsent(0, 9)).singleElement().matches(mail -> !mail.waiting());
  }

  @Test
  void after_three_days_it_is_given_up_and_forgotten_with_old_changes() throws Exception {
    answer = "451 not now";
    send("a@example.com");
    for (int hour = 0; hour < 80; hour++) {
      pass(60);
    }
    assertThat(server.received()).hasSizeBetween(70, 80);
    assertThat(outbox.unsent(0, 9)).singleElement().matches(mail -> !mail.waiting());
    assertThat(outbox.purge(clock.instant().minus(Duration.ofDays(30)))).isZero();
    clock.advance(Duration.ofDays(31));
    assertThat(outbox.purge(clock.instant().minus(Duration.ofDays(30)))).isOne();
  }

  @Test
  void a_process_that_is_killed_loses_nothing() {
    later("a@example.com");
    outbox.close();
    database.close();
    database = opened();
    new LetterTable(database).claimNext().orElseThrow(); // and is killed while it sends it
    outbox = new Outbox(database, SECRETS, this::server);
    outbox.sendDue();
    assertThat(server.received()).as("as long as somebody may be sending it").isEmpty();
    pass(6);
    assertThat(sentTo()).containsExactly("a@example.com");
  }

  @Test
  void two_processes_send_each_mail_once() throws Exception {
    database.write(sql -> {
      IntStream.range(0, 30).forEach(i -> post("a%d@example.com".formatted(i)));
      return null;
    });
    try (Database other = opened();
        Outbox second = new Outbox(other, SECRETS, this::server)) {
      Thread thread = Thread.ofPlatform().start(second::sendDue);
      outbox.sendDue();
      thread.join();
    }
    assertThat(sentTo()).hasSize(30).doesNotHaveDuplicates();
    assertThat(rows()).isZero();
  }

  @Test
  void what_it_says_and_to_whom_lies_sealed() {
    later("a@example.com");
    String row = database.read(sql -> sql.query("select * from outgoing_mail").toString());
    assertThat(row).doesNotContain("a@example.com", "Hello", "It is due");
    String sealed =
        database
            .read(sql -> sql.one("select sealed from outgoing_mail"))
            .orElseThrow()
            .text("sealed");
    assertThat(sealed).startsWith("v1:");
  }

  @Test
  void a_mail_that_is_taken_shows_in_what_its_run_leaves_behind_and_a_refused_one_does_not()
      throws MailFault {
    answer = "554 refused";
    assertThatThrownBy(() -> send("ada@example.com")).isInstanceOf(MailFault.class);
    assertThat(footprint.left()).isEmpty();
    answer = "250 taken";
    send("ada@example.com");
    assertThat(footprint.left()).contains("sent mail");
  }

  private void send(String to) throws MailFault {
    posting.send("email", new Mail(to, "Hello", "It is due", null));
  }

  private void post(String to) {
    try {
      send(to);
    } catch (MailFault e) {
      throw new AssertionError(e);
    }
  }

  private void later(String to) {
    database.write(sql -> {
      post(to);
      return null;
    });
  }

  /** Lets minutes pass, at each of which the app looks for what is due. */
  private void pass(int minutes) {
    for (int i = 0; i < minutes; i++) {
      clock.advance(Duration.ofMinutes(1));
      outbox.sendDue();
    }
  }

  private List<String> sentTo() {
    return server.received().stream().map(Message::to).toList();
  }

  private long rows() {
    return database.read(
        sql -> sql.one("select count(*) as n from outgoing_mail").orElseThrow().integer("n"));
  }
}
