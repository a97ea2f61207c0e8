package app.musicschoolmanager.platform.mail;

import app.musicschoolmanager.platform.call.Outcome;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A mail was not sent; the message says why, on one line. */
public final class MailFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int PERMANENT = 500;
  private static final int TRANSIENT = 400;

  /** What it means for the mail. */
  public enum Kind {
    /** The server could not be spoken to, by whatever mail. */
    UNREACHABLE(Outcome.NO_CONNECTION),
    /** The server does not take this mail now. */
    LATER(Outcome.FAILED),
    /** This mail is never taken. */
    REFUSED(Outcome.REFUSED);

    private final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }

    /** What came of the call to the server. */
    Outcome outcome() {
      return outcome;
    }
  }

  private final Kind kind;

  MailFault(Kind kind, String message, Throwable cause) {
    // What servers answer goes over several lines, and ends with one.
    super(String.valueOf(message).replaceAll("\\s+", " ").strip(), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Told by the code with which the server answered to this mail, if it came that far. */
  static MailFault of(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      int code = code(e);
      if (code >= TRANSIENT) {
        return new MailFault(
            code >= PERMANENT ? Kind.REFUSED : Kind.LATER, e.getMessage(), failure);
      }
    }
    return new MailFault(Kind.UNREACHABLE, failure.getMessage(), failure);
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException e -> e.getReturnCode();
      case SMTPSenderFailedException e -> e.getReturnCode();
      case SMTPSendFailedException e -> e.getReturnCode();
      default -> -1;
    };
  }
}
