package app.musicschoolmanager.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the app speaks to a mail server over TLS, as it does when it runs. */
class MailServerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Mail MAIL = new Mail("kundin@example.com", "Fällig", "Morgen", null);

  private static SSLContext usual;
  private static SSLContext own;
  private static SSLContext another;
  private GreenMail server;

  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    usual = SSLContext.getDefault();
    own = TlsFront.certified("mail.example.com", folder);
    another = TlsFront.certified("mail.example.org", folder);
  }

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    server.setUser("office", "s3cret");
    SSLContext.setDefault(own); // nothing else in these tests speaks TLS meanwhile
  }

  @AfterEach
  void stop() {
    SSLContext.setDefault(usual);
    server.stop();
  }

  @Test
  void on_port_465_it_is_tls_from_the_first_byte() throws Exception {
    try (TlsFront front = front(own, true)) {
      server(front, "465").signIn();
      server(front, "465").send(MAIL, "one", NOW);
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Fällig");
  }

  @Test
  void on_another_port_it_turns_to_tls_before_it_says_who_it_is() throws Exception {
    try (TlsFront front = front(own, false)) {
      server(front, "587").signIn();
      server(front, "587").send(MAIL, "one", NOW);
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_server_with_a_certificate_for_another_name_gets_nothing() throws Exception {
    SSLContext.setDefault(another);
    refused(front(another, true), "465");
    refused(front(another, false), "587");
  }

  @Test
  void a_server_whose_certificate_nobody_vouches_for_gets_nothing() throws Exception {
    SSLContext.setDefault(usual);
    refused(front(own, true), "465");
    refused(front(own, false), "587");
  }

  @Test
  void a_server_that_speaks_no_tls_gets_nothing() {
    MailServer plain = server(server.getSmtp().getPort(), "587");
    assertThatThrownBy(() -> plain.send(MAIL, "one", NOW))
        .isInstanceOf(MailFault.class)
        .hasMessageContaining("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private void refused(TlsFront front, String port) {
    try (front) {
      assertThatThrownBy(() -> server(front, port).send(MAIL, "one", NOW))
          .isInstanceOf(MailFault.class)
          .hasStackTraceContaining("ertificate");
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private TlsFront front(SSLContext tls, boolean fromTheStart) throws IOException {
    return new TlsFront(tls, fromTheStart, server.getSmtp().getPort());
  }

  private static MailServer server(TlsFront front, String port) {
    return server(front.port(), port);
  }

  private static MailServer server(int here, String port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("HOST", "mail.example.com");
    settings.put("PORT", port);
    settings.put("FROM", "office@example.com");
    settings.put("USER", "office");
    settings.put("PASSWORD", "s3cret");
    return new MailServer(
        name -> Optional.ofNullable(settings.get(name)),
        false,
        new MailServer.Way(new Leading(here), Duration.ofSeconds(10)));
  }

  /** Wherever a connection is meant to go, it goes to this port of this machine. */
  private static final class Leading extends SocketFactory {
    private final int port;

    Leading(int port) {
      this.port = port;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          super.connect(here(), timeout);
        }
      };
    }

    private InetSocketAddress here() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public Socket createSocket(String host, int to) throws IOException {
      return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int to) throws IOException {
      return createSocket(host.getHostName(), to);
    }

    @Override
    public Socket createSocket(String host, int to, InetAddress from, int local)
        throws IOException {
      return createSocket(host, to);
    }

    @Override
    public Socket createSocket(InetAddress host, int to, InetAddress from, int local)
        throws IOException {
      return createSocket(host.getHostName(), to);
    }
  }
}
