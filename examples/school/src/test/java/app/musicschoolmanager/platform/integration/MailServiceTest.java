package app.musicschoolmanager.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.call.Footprint;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.mail.Outbox;
import app.musicschoolmanager.platform.mail.Posting;
import app.musicschoolmanager.platform.mail.UnsentMail;
import app.musicschoolmanager.platform.secret.SecretBox;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServiceTest {
  private static final Outbound LOCAL = Outbound.loopbackOnly(Duration.ofSeconds(10));
  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;
  private GreenMail server;

  @BeforeEach
  void start() {
    database = Database.open(folder.resolve("app.db"), new TestClock());
    Migrations.run(database);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    database.close();
    server.stop();
  }

  @Test
  void a_message_arrives_as_it_was_written() throws Exception {
    mail(Map.of(), LOCAL).send("kundin@example.com", "Fällig: №7", "Grüße\nBüro");
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Fällig: №7");
    assertThat(message.getContent().toString().strip()).isEqualToNormalizingNewlines("Grüße\nBüro");
    assertThat(message.getFrom()[0]).hasToString("Office <office@example.com>");
    assertThat(message.getSentDate()).isEqualTo(new TestClock().instant());
  }

  @Test
  void it_signs_in_when_it_has_a_user() throws Exception {
    server.setUser("office", "s3cret");
    mail(Map.of("EMAIL_USER", "office", "EMAIL_PASSWORD", "s3cret"), LOCAL)
        .send("a@example.com", "Hi", "there");
    assertThat(server.getReceivedMessages()).hasSize(1);
    mail(Map.of("EMAIL_USER", "office", "EMAIL_PASSWORD", "no"), LOCAL)
        .send("a@example.com", "Hi", "there");
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(outbox.unsent(0, 9)).singleElement().matches(UnsentMail::waiting);
  }

  @Test
  void a_line_break_in_the_subject_adds_no_header() throws Exception {
    mail(Map.of(), LOCAL).send("a@example.com", "Hi\r\nBcc: b@example.com", "there");
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  @Test
  void a_mail_says_how_its_reader_unsubscribes() throws Exception {
    mail(Map.of(), LOCAL).send("a@example.com", "Hi", "there", "https://app.example/public/x/y/z");
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getHeader("List-Unsubscribe"))
        .containsExactly("<https://app.example/public/x/y/z>");
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    mail(Map.of(), LOCAL).send("a@example.com", "Hi", "there");
    assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void an_address_that_is_none_is_refused() {
    for (String to :
        List.of("", "nobody", "a@example.com, b@example.com", "a@example.com\nCc: b@c.de")) {
      assertThatThrownBy(() -> mail(Map.of(), LOCAL).send(to, "Hi", "there"))
          .isInstanceOf(IntegrationFailed.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(outbox.unsent()).isZero();
  }

  @Test
  void a_server_without_encryption_gets_nothing_from_a_running_app() {
    mail(Map.of(), Outbound.guarded()).send("a@example.com", "Hi", "x");
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(outbox.unsent(0, 9)).singleElement().asString().contains("STARTTLS");
  }

  @Test
  void without_settings_it_names_them() {
    MailService mail = mail(Map.of("EMAIL_HOST", "", "EMAIL_FROM", ""), LOCAL);
    assertThat(mail.isConnected()).isFalse();
    assertThatThrownBy(() -> mail.send("a@example.com", "Hi", "there"))
        .isInstanceOf(NotConnected.class)
        .hasMessageStartingWith("E-mail is not connected. Connect it on the page /connections");
  }

  private MailService mail(Map<String, String> more, Outbound outbound) {
    Map<String, String> settings = new HashMap<>();
    settings.put("EMAIL_HOST", "127.0.0.1");
    settings.put("EMAIL_PORT", String.valueOf(server.getSmtp().getPort()));
    settings.put("EMAIL_FROM", "Office <office@example.com>");
    settings.putAll(more);
    Connections connections =
        new Connections(
            List.of(Integration.mail("email", "E-mail").build()),
            name -> Optional.ofNullable(settings.get(name)).filter(value -> !value.isEmpty()),
            outbound,
            Upkeep.NONE);
    outbox =
        new Outbox(
            database,
            new SecretBox(new SecretKeySpec(new byte[32], "AES")),
            connections::mailServer);
    return connections.mail(
        "email", new Cancellation(), new Posting(outbox, "remind", "run", new Footprint("run")));
  }
}
