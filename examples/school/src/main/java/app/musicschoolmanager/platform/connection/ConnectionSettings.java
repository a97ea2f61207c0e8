package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.connection.Connection.Origin;
import app.musicschoolmanager.platform.connection.GivenSettings.Given;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.Settings;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The settings of integrations: what the environment says wins over what was entered, and that over
 * what the main app gives.
 */
public record ConnectionSettings(
    Function<String, Optional<String>> environment, ConnectionStore store, GivenSettings given)
    implements Settings {

  @Override
  public Optional<String> apply(String name) {
    return environment.apply(name).or(() -> store.value(name)).or(() -> givenValue(name));
  }

  /** What is given goes where the app or the environment says, never where a page does. */
  private Optional<String> givenValue(String name) {
    return given
        .value(name)
        .filter(found -> !store.hasAddress(found.integration()))
        .map(Given::value);
  }

  @Override
  public boolean isFromEnvironment(String name) {
    return environment.apply(name).isPresent();
  }

  /** Where the value of a setting comes from. */
  Origin origin(String name) {
    if (isFromEnvironment(name)) {
      return Origin.ENVIRONMENT;
    }
    if (store.value(name).isPresent()) {
      return Origin.PAGE;
    }
    return givenValue(name).isPresent() ? Origin.MAIN_APP : Origin.NONE;
  }

  /** A service has refused what the app identifies itself with. */
  void refused(Integration integration) {
    boolean isGiven =
        Stream.of(ConnectionSetting.values())
            .filter(ConnectionSetting::isSecret)
            .anyMatch(it -> origin(integration.setting(it.name())) == Origin.MAIN_APP);
    if (isGiven) {
      given.refused(integration);
    }
  }
}
