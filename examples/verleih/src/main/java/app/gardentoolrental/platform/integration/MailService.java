package app.gardentoolrental.platform.integration;

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
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** Sends mail through the owner's mail server, always encrypted. */
public final class MailService {
  private static final String DEFAULT_PORT = "587";
  private static final String IMPLICIT_TLS_PORT = "465";
  private static final String TIMEOUT_MILLIS = "10000";

  private final Integration integration;
  private final Function<String, Optional<String>> settings;
  private final Outbound outbound;
  private final Cancellation cancellation;
  private final Clock clock;

  MailService(
      Integration integration,
      Function<String, Optional<String>> settings,
      Outbound outbound,
      Cancellation cancellation,
      Clock clock) {
    this.integration = integration;
    this.settings = settings;
    this.outbound = outbound;
    this.cancellation = cancellation;
    this.clock = clock;
  }

  /** Whether the settings that it needs are there. */
  public boolean isConnected() {
    return missing().isEmpty();
  }

  /** Sends one plain-text message to one address. */
  public void send(String to, String subject, String text) {
    send(to, subject, text, null);
  }

  /**
   * The same with a link by which mail programs offer to unsubscribe, some of them by themselves
   * (RFC 8058).
   *
   * @param unsubscribeLink the address of a personal link, or null
   */
  public void send(String to, String subject, String text, String unsubscribeLink) {
    if (!isConnected()) {
      throw new NotConnected(integration, missing());
    }
    cancellation.check();
    try {
      MimeMessage message = new MimeMessage(session());
      message.setFrom(address(setting("FROM").orElseThrow()));
      message.setRecipient(Message.RecipientType.TO, address(to));
      message.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      if (unsubscribeLink != null) {
        message.setHeader("List-Unsubscribe", "<" + oneLine(unsubscribeLink) + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      Transport.send(message);
    } catch (MessagingException e) {
      throw new IntegrationFailed(
          "The mail to %s was not sent by %s: %s"
              .formatted(to, integration.label(), e.getMessage()),
          e);
    }
  }

  private List<String> missing() {
    return integration.requiredSettings().stream()
        .filter(name -> settings.apply(name).isEmpty())
        .toList();
  }

  private Optional<String> setting(String suffix) {
    return settings.apply(integration.setting(suffix));
  }

  private Session session() {
    String port = setting("PORT").orElse(DEFAULT_PORT);
    Properties mail = new Properties();
    mail.put("mail.smtp.host", setting("HOST").orElseThrow());
    mail.put("mail.smtp.port", port);
    mail.put("mail.smtp.ssl.enable", String.valueOf(port.equals(IMPLICIT_TLS_PORT)));
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    mail.put("mail.smtp.starttls.enable", "true");
    mail.put("mail.smtp.starttls.required", String.valueOf(!outbound.isLoopbackOnly()));
    mail.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    mail.put("mail.smtp.timeout", TIMEOUT_MILLIS);
    mail.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    Optional<String> user = setting("USER");
    mail.put("mail.smtp.auth", String.valueOf(user.isPresent()));
    return Session.getInstance(mail, user.map(this::login).orElse(null));
  }

  private Authenticator login(String user) {
    String password = setting("PASSWORD").orElse("");
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
