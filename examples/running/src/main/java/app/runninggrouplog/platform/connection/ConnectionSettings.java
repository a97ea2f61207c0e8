package app.runninggrouplog.platform.connection;

import app.runninggrouplog.platform.integration.Settings;
import java.util.Optional;
import java.util.function.Function;

/** The settings of integrations: what the environment says wins over what was entered. */
public record ConnectionSettings(
    Function<String, Optional<String>> environment, ConnectionStore store) implements Settings {

  @Override
  public Optional<String> apply(String name) {
    return environment.apply(name).or(() -> store.value(name));
  }

  @Override
  public boolean isFromEnvironment(String name) {
    return environment.apply(name).isPresent();
  }
}
