package app.musicschoolmanager.platform.integration;

import java.util.List;

/** The app has no credentials for an integration; the message says where to give them. */
public final class NotConnected extends IntegrationFailed {
  private static final long serialVersionUID = 1L;

  public NotConnected(Integration integration, List<String> missing) {
    super(
        ("%s is not connected. Connect it on the page /connections, or set %s in the environment or"
                + " in .env and start the app again.")
            .formatted(integration.label(), String.join(" and ", missing)));
  }
}
