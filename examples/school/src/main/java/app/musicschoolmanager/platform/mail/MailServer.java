package app.musicschoolmanager.platform.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The owner's mail server, which is spoken to over TLS alone. */
public final class MailServer {
  private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
  private static final String DEFAULT_PORT = "587";
  private static final String IMPLICIT_TLS_PORT = "465";

  private final Function<String, Optional<String>> settings;
  private final boolean plain;
  private final Way way;

  /**
   * How it is reached.
   *
   * @param patience how long each of its answers may take
   */
  public record Way(SocketFactory sockets, Duration patience) {}

  /**
   * @param settings {@code HOST}, {@code FROM} and so on
   * @param plain whether it may be spoken to without TLS, as tests do on this very machine
   */
  public MailServer(Function<String, Optional<String>> settings, boolean plain, Way way) {
    this.settings = settings;
    this.plain = plain;
    this.way = way;
  }

  /** The host on which it is. */
  String host() {
    return setting("HOST");
  }

  /** Refuses addresses that are none, before anybody is asked to send to them. */
  void check(Mail mail) throws MailFault {
    try {
      address(setting("FROM"));
      address(mail.to());
    } catch (AddressException e) {
      throw new MailFault(MailFault.Kind.REFUSED, e.getMessage(), e);
    }
  }

  /** Signs in and leaves again: so much is known of a server without sending anything. */
  public void signIn() throws MessagingException {
    address(setting("FROM"));
    Transport transport = session().getTransport("smtp");
    transport.connect();
    leave(transport);
  }

  /**
   * Sends a mail. A mail that is sent twice has the same id both times, by which whoever gets it
   * can tell.
   */
  void send(Mail mail, String id, Instant written) throws MailFault {
    try {
      Session session = session();
      Message message = message(mail, session, id, written);
      Transport transport = session.getTransport("smtp");
      transport.connect();
      try {
        transport.sendMessage(message, message.getAllRecipients());
      } finally {
        leave(transport);
      }
    } catch (MessagingException e) {
      throw MailFault.of(e);
    }
  }

  /** What the server has taken it has taken, whatever becomes of the good-bye. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server was left without a good-bye", e);
    }
  }

  private Message message(Mail mail, Session session, String id, Instant written)
      throws MessagingException {
    InternetAddress from = address(setting("FROM"));
    String messageId = "<%s@%s>".formatted(id, from.getAddress().replaceAll(".*@", ""));
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
          }
        };
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, address(mail.to()));
    message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(written));
    if (mail.unsubscribeLink() != null) {
      message.setHeader("List-Unsubscribe", "<" + oneLine(mail.unsubscribeLink()) + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.saveChanges();
    return message;
  }

  private String setting(String name) {
    return settings.apply(name).orElseThrow();
  }

  private Session session() {
    String port = settings.apply("PORT").orElse(DEFAULT_PORT);
    Properties mail = new Properties();
    mail.put("mail.smtp.host", setting("HOST"));
    mail.put("mail.smtp.port", port);
    mail.put("mail.smtp.socketFactory", way.sockets());
    mail.put("mail.smtp.ssl.socketFactory", way.sockets()); // which TLS is then spoken over
    mail.put("mail.smtp.socketFactory.fallback", "false");
    mail.put("mail.smtp.ssl.enable", String.valueOf(port.equals(IMPLICIT_TLS_PORT)));
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    mail.put("mail.smtp.starttls.enable", "true");
    mail.put("mail.smtp.starttls.required", String.valueOf(!plain));
    String millis = String.valueOf(way.patience().toMillis());
    mail.put("mail.smtp.connectiontimeout", millis);
    mail.put("mail.smtp.timeout", millis);
    mail.put("mail.smtp.writetimeout", millis);
    mail.put("mail.smtp.quitwait", "false");
    Optional<String> user = settings.apply("USER");
    mail.put("mail.smtp.auth", String.valueOf(user.isPresent()));
    return Session.getInstance(mail, user.map(this::login).orElse(null));
  }

  private Authenticator login(String user) {
    String password = settings.apply("PASSWORD").orElse("");
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    address.validate();
    return address;
  }

  /** A line break in a subject would begin a new header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\R+", " ").strip();
  }
}
