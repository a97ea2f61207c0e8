package app.musicschoolmanager.platform.call;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** What came of a call to another host. */
public enum Outcome {
  /** The service took it, or sent the app to another place that it may call. */
  ACCEPTED,
  /** The service sent the app to a place where it does not go. */
  REDIRECTED,
  /** The service answered that it will not. */
  REFUSED,
  /** The service answered that it cannot. */
  FAILED,
  /** There was no answer in time. */
  TIMEOUT,
  /** There is no such host, or it is one that must not be called. */
  NO_HOST,
  /** The host takes no calls. */
  NO_CONNECTION,
  /** The host could not prove who it is. */
  NO_TRUST,
  /** The answer broke off, or could not be read. */
  UNREADABLE,
  /** The run ended before the answer came. */
  CANCELLED;

  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  /** What an HTTP status says. */
  public static Outcome of(int status) {
    if (status < CLIENT_ERROR) {
      return ACCEPTED;
    }
    return status < SERVER_ERROR ? REFUSED : FAILED;
  }

  /** What went wrong where no status came. The fault's own words may quote the answer. */
  public static Outcome of(Throwable fault) {
    return switch (fault) {
      case InterruptedIOException late -> TIMEOUT;
      case UnknownHostException unknown -> NO_HOST;
      case ConnectException refused -> NO_CONNECTION;
      case SSLException untrusted -> NO_TRUST;
      default -> UNREADABLE;
    };
  }

  /** As it is stored and as the API spells it. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
