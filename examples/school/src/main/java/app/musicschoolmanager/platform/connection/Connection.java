package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Integration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A declared service as administrators see it.
 *
 * @param fault why it needs attention, or null
 * @param faultAt since when
 */
public record Connection(
    Integration integration, List<Known> settings, State state, String fault, Instant faultAt) {

  /** Whether actions can use it. */
  public enum State {
    /** Settings are missing. */
    MISSING,
    CONNECTED,
    /** All is set, but the service did not let the app in. */
    ATTENTION;

    /** As texts and the API say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the value of a setting comes from. */
  public enum Origin {
    NONE,
    ENVIRONMENT,
    PAGE,
    MAIN_APP;

    /** As texts and the API say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known of a setting.
   *
   * @param variable what it is called in the environment
   * @param value what it is; null if it is not set, or secret
   */
  public record Known(
      ConnectionSetting setting, String variable, boolean required, Origin origin, String value) {}

  /** Whether something was entered that can be forgotten. */
  public boolean isEntered() {
    return settings.stream().anyMatch(known -> known.origin() == Origin.PAGE);
  }

  /** What can be entered: all that the environment does not say. */
  public List<Known> open() {
    return settings.stream().filter(known -> known.origin() != Origin.ENVIRONMENT).toList();
  }

  /** What the environment says. */
  public List<Known> fixed() {
    return settings.stream().filter(known -> known.origin() == Origin.ENVIRONMENT).toList();
  }
}
