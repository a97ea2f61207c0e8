package app.musicschoolmanager.platform.integration;

import java.util.Optional;
import java.util.function.Function;

/** What is set about integrations, by the names that settings have in the environment. */
@FunctionalInterface
public interface Settings extends Function<String, Optional<String>> {
  /** Whether it was set by whoever runs the app, and not by somebody on a page of it. */
  default boolean isFromEnvironment(String name) {
    return apply(name).isPresent();
  }
}
