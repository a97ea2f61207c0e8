package app.musicschoolmanager.platform.integration;

import java.time.Instant;
import java.util.Optional;

/** Sees to it that connections stand, and keeps what is wrong with them. */
public interface Upkeep {
  /** For integrations that nobody looks after. */
  Upkeep NONE = new Upkeep() {};

  /**
   * A call is about to be made: a token that is about to expire is renewed.
   *
   * @throws IntegrationFailed if the service no longer admits the app
   */
  default void beforeCall(Integration integration) {}

  /**
   * A service has refused this token.
   *
   * @return whether there is another one now, with which the call is worth repeating
   */
  default boolean isRenewed(Integration integration, String token) {
    return false;
  }

  /** A service has refused what the app identifies itself with. */
  default void refused(Integration integration, String reason) {}

  /** A service wants no calls before then, of whatever run. */
  default void busy(Integration integration, Instant until) {}

  /** Until when a service wants no calls, if it has said so. */
  default Optional<Instant> busyUntil(Integration integration) {
    return Optional.empty();
  }

  /** A service has accepted what the app identifies itself with. */
  default void accepted(Integration integration) {}
}
