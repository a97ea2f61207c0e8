package app.runninggrouplog.platform.integration.profile;

import app.runninggrouplog.platform.integration.ConnectionType;
import app.runninggrouplog.platform.integration.Integration;
import java.util.List;

/**
 * What is known of a service beforehand. What the app's own document says goes before.
 *
 * @param provider its name in lower case, without spaces
 * @param baseUrl where paths start; {@code {…}} in it is for each owner to fill in
 * @param hosts the hosts that may be called there
 * @param header the header that carries the key, or null for {@code Authorization: Bearer}
 * @param onceHeader the header by whose text it tells a call that it has been sent before, and does
 *     nothing twice; null if it knows none
 * @param keyPage where its owner finds the key or registers the app, or null
 * @param testPath what any valid key may read, from the root of its host; null if nothing
 * @param authorizeUrl where somebody signs in, {@code {host}} being the host of the base URL; null
 *     if it is not known
 * @param tokenUrl where a sign-in becomes a token; null if it is not known
 * @param scopes what a sign-in asks for unless the document says more
 * @param mailHost its mail server, or null
 * @param envelope how its answers tell in their bodies what became of a call
 */
public record Profile(
    String provider,
    String baseUrl,
    List<String> hosts,
    String header,
    String onceHeader,
    String keyPage,
    String testPath,
    String authorizeUrl,
    String tokenUrl,
    List<String> scopes,
    String mailHost,
    Envelope envelope) {

  public Profile {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    scopes = scopes == null ? List.of() : List.copyOf(scopes);
    envelope = envelope == null ? Envelope.NONE : envelope;
  }

  /** Of a service that nothing is known of. */
  static final Profile NONE =
      new Profile("", null, null, null, null, null, null, null, null, null, null, null);

  /** What is known of the provider of an integration. */
  public static Profile of(Integration integration) {
    return Profiles.of(integration.provider());
  }

  /** The integration with what its document leaves open. */
  public static Integration completed(Integration integration) {
    Profile known = of(integration);
    boolean placed = integration.isMail() || integration.baseUrl() != null;
    boolean basic = integration.connectionType() == ConnectionType.BASIC;
    return new Integration(
        integration.name(),
        integration.label(),
        integration.provider(),
        integration.connectionType(),
        integration.purpose(),
        integration.scopes().isEmpty() ? known.scopes() : integration.scopes(),
        placed ? integration.baseUrl() : known.baseUrl(),
        placed || !integration.hosts().isEmpty() ? integration.hosts() : known.hosts(),
        integration.header() == null && !basic ? known.header() : integration.header());
  }
}
