package app.gardentoollending.platform.integration;

import app.gardentoollending.platform.mail.MailServer;
import app.gardentoollending.platform.mail.Posting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The app's integrations with their settings: gives out the services that actions speak to. */
public final class Connections {
  private final Map<String, Integration> integrations = new LinkedHashMap<>();
  private final Function<String, Optional<String>> settings;
  private final Outbound outbound;

  public Connections(
      List<Integration> all, Function<String, Optional<String>> settings, Outbound outbound) {
    all.forEach(integration -> integrations.put(integration.name(), integration));
    this.settings = settings;
    this.outbound = outbound;
  }

  /** A service over HTTPS, for one run of an action. */
  public HttpService http(String name, Cancellation cancellation) {
    Integration integration = get(name);
    if (integration.isMail()) {
      throw new IllegalArgumentException(
          name + " is a mail server; ask for mail(\"%s\").".formatted(name));
    }
    Destination destination = new Destination(integration, settings, outbound);
    return new HttpService(new HttpCalls(destination, outbound, cancellation), Map.of());
  }

  /** A mail server, for one run of an action. */
  public MailService mail(String name, Cancellation cancellation, Posting posting) {
    return new MailService(mail(name), missing(mail(name)), cancellation, posting);
  }

  /**
   * A mail server as the settings are now.
   *
   * @throws NotConnected if some are missing
   */
  public MailServer mailServer(String name) {
    Integration integration = mail(name);
    List<String> missing = missing(integration);
    if (!missing.isEmpty()) {
      throw new NotConnected(integration, missing);
    }
    return new MailServer(
        suffix -> settings.apply(integration.setting(suffix)), outbound.isLoopbackOnly());
  }

  private Integration mail(String name) {
    Integration integration = get(name);
    if (!integration.isMail()) {
      throw new IllegalArgumentException(
          name + " is no mail server; ask for http(\"%s\").".formatted(name));
    }
    return integration;
  }

  /** The settings that an integration still needs; none when it is connected. */
  public List<String> missing(Integration integration) {
    return integration.requiredSettings().stream()
        .filter(name -> settings.apply(name).isEmpty())
        .toList();
  }

  /** The values of all credentials, so that they can be masked wherever they turn up. */
  public List<String> secrets() {
    return integrations.values().stream()
        .flatMap(integration -> Stream.of("TOKEN", "PASSWORD").map(integration::setting))
        .flatMap(name -> settings.apply(name).stream())
        .toList();
  }

  public List<Integration> all() {
    return List.copyOf(integrations.values());
  }

  private Integration get(String name) {
    Integration integration = integrations.get(name);
    if (integration == null) {
      throw new IllegalArgumentException("The app has no integration named " + name + ".");
    }
    return integration;
  }
}
