package app.gardentoollending.platform.integration;

import java.util.List;

/** The app has no credentials for an integration; the message names the settings to fill in. */
public final class NotConnected extends IntegrationFailed {
  private static final long serialVersionUID = 1L;

  public NotConnected(Integration integration, List<String> missing) {
    super(
        "%s is not connected. Set %s in the environment or in .env and start the app again."
            .formatted(integration.label(), String.join(" and ", missing)));
  }
}
