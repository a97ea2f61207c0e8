package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.integration.Integration;
import java.util.Optional;

/** What somebody else gives for services that neither the environment nor a page has set. */
public interface GivenSettings {
  /** Nothing. */
  GivenSettings NONE = name -> Optional.empty();

  /** The value of a setting, and whose it is. */
  record Given(Integration integration, String value) {
    /** Names no value: this text may end up in a log. */
    @Override
    public String toString() {
      return "Given[" + integration.name() + "]";
    }
  }

  /** A setting by the name that it has in the environment. */
  Optional<Given> value(String name);

  /** The service has refused what was given: there may be something newer. */
  default void refused(Integration integration) {}
}
