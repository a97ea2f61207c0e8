package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.mail.Mail;
import app.musicschoolmanager.platform.mail.MailFault;
import app.musicschoolmanager.platform.mail.Posting;
import java.util.List;

/**
 * Sends mail through the owner's mail server. What the server does not take now is kept and tried
 * again for three days; within {@code together}, mail goes once all of it is committed.
 */
public final class MailService {
  private final Integration integration;
  private final List<String> missing;
  private final Cancellation cancellation;
  private final Posting posting;

  MailService(
      Integration integration, List<String> missing, Cancellation cancellation, Posting posting) {
    this.integration = integration;
    this.missing = missing;
    this.cancellation = cancellation;
    this.posting = posting;
  }

  /** Whether the settings that it needs are there. */
  public boolean isConnected() {
    return missing.isEmpty();
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
      throw new NotConnected(integration, missing);
    }
    cancellation.check();
    try {
      posting.send(integration.name(), new Mail(to, subject, text, unsubscribeLink));
    } catch (MailFault e) {
      throw new IntegrationFailed(
          "The mail to %s was not sent by %s: %s"
              .formatted(to, integration.label(), e.getMessage()),
          e);
    }
  }
}
