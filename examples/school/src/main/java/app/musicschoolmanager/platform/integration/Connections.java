package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.integration.profile.Profile;
import app.musicschoolmanager.platform.mail.MailServer;
import app.musicschoolmanager.platform.mail.Posting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/** The app's integrations with their settings: gives out the services that actions speak to. */
public final class Connections {
  private final Map<String, Integration> integrations = new LinkedHashMap<>();
  private final Settings settings;
  private final Outbound outbound;
  private final Upkeep upkeep;

  public Connections(List<Integration> all, Settings settings, Outbound outbound, Upkeep upkeep) {
    all.forEach(one -> integrations.put(one.name(), Profile.completed(one)));
    this.settings = settings;
    this.outbound = outbound;
    this.upkeep = upkeep;
  }

  /** A service over HTTPS, for one run of an action. */
  public HttpService http(String name, Cancellation cancellation) {
    Integration integration = get(name);
    if (integration.isMail()) {
      throw new IllegalArgumentException(
          name + " is a mail server; ask for mail(\"%s\").".formatted(name));
    }
    return new HttpService(calls(integration, cancellation), Map.of());
  }

  private HttpCalls calls(Integration integration, Cancellation cancellation) {
    Destination destination = new Destination(integration, settings, outbound);
    return new HttpCalls(destination, outbound, cancellation, upkeep);
  }

  /** Tries whether a service lets the app in, without changing anything there. */
  public Trial tryOut(String name) {
    Integration integration = get(name);
    if (!integration.isMail()) {
      return Tryout.of(integration, calls(integration, new Cancellation()));
    }
    try {
      return Tryout.of(mailServer(name));
    } catch (NotConnected e) {
      return new Trial(Trial.Outcome.NOT_CONNECTED, e.getMessage());
    }
  }

  /**
   * Refuses an address at which an integration must not be called.
   *
   * @throws IntegrationFailed saying why
   */
  public void checkAddress(String name, String url) {
    Integration integration = get(name);
    String own = integration.setting("URL");
    Function<String, Optional<String>> there =
        setting -> setting.equals(own) ? Optional.of(url) : settings.apply(setting);
    outbound.check(new Destination(integration, there, outbound).base());
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
        suffix -> settings.apply(integration.setting(suffix)),
        outbound.isLoopbackOnly(),
        // Who runs the app may have a server of their own beside it; nobody else leads it there.
        new MailServer.Way(
            settings.isFromEnvironment(integration.setting("HOST"))
                ? SocketFactory.getDefault()
                : outbound.sockets(),
            outbound.halfACall()));
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
        .flatMap(integration ->
            Stream.of(ConnectionSetting.values())
                .filter(ConnectionSetting::isSecret)
                .map(secret -> integration.setting(secret.name())))
        .flatMap(name -> settings.apply(name).stream())
        .toList();
  }

  public List<Integration> all() {
    return List.copyOf(integrations.values());
  }

  /** An integration by its name, with what is known of its provider. */
  public Integration get(String name) {
    Integration integration = integrations.get(name);
    if (integration == null) {
      throw new IllegalArgumentException("The app has no integration named " + name + ".");
    }
    return integration;
  }
}
