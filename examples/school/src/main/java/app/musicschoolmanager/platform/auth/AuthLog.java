package app.musicschoolmanager.platform.auth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log who got in, who did not, and who changed what about accounts: ids and client
 * addresses, never a password, a code or a token, nor what somebody may have typed in their place.
 */
public final class AuthLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuthLog.class);

  private AuthLog() {}

  /** Somebody got in. */
  public static void success(String event, String userId, String address) {
    LOG.info("{} by user {} from {}", event, userId, address);
  }

  /**
   * Somebody did not get in.
   *
   * @param userId whose account it was about; null if nobody's
   */
  public static void failure(String event, String userId, String address) {
    LOG.warn("{} for {} from {}", event, userId == null ? "no account" : "user " + userId, address);
  }

  /** Somebody changed something about an account, a session or a token. */
  public static void changed(String event, Caller by, String what) {
    LOG.info("User {} {} {}", by.userId(), event, what);
  }
}
