package app.musicschoolmanager.platform.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An outside service that actions may use: where it is, and how the app identifies itself there.
 *
 * @param name identifier in code, which also gives the settings their names: {@code googleSheets}
 *     reads {@code GOOGLE_SHEETS_TOKEN}
 * @param baseUrl where paths start, or null when only the setting {@code <NAME>_URL} knows
 * @param hosts the only hosts ever called; {@code *.example.com} stands for any host below it.
 *     Empty means the host of the URL alone
 * @param header the header that carries the token, or null for {@code Authorization: Bearer}
 */
public record Integration(
    String name,
    String label,
    String provider,
    ConnectionType connectionType,
    String purpose,
    List<String> scopes,
    String baseUrl,
    List<String> hosts,
    String header) {

  /** A service spoken to over HTTPS; reached without credentials until told otherwise. */
  public static Builder http(String name, String label) {
    return new Builder(name, label, ConnectionType.NONE);
  }

  /** A mail server. */
  public static Builder mail(String name, String label) {
    return new Builder(name, label, ConnectionType.SMTP);
  }

  /** Whether this is a mail server. */
  public boolean isMail() {
    return connectionType == ConnectionType.SMTP;
  }

  /** The name of one of its settings: {@code setting("TOKEN")} is {@code SHOPIFY_TOKEN}. */
  public String setting(String suffix) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_" + suffix;
  }

  /** The settings without which the integration is not connected. */
  public List<String> requiredSettings() {
    List<String> suffixes = new ArrayList<>();
    if (!isMail() && (baseUrl == null || baseUrl.contains("{"))) {
      suffixes.add("URL");
    }
    suffixes.addAll(
        switch (connectionType) {
          case OAUTH, API_KEY, BEARER -> List.of("TOKEN");
          case BASIC -> List.of("USER", "PASSWORD");
          case SMTP -> List.of("HOST", "FROM");
          case NONE -> List.<String>of();
        });
    return suffixes.stream().map(this::setting).toList();
  }

  /** Describes an integration step by step. */
  public static final class Builder {
    private final String name;
    private final String label;
    private String provider;
    private ConnectionType connectionType;
    private String purpose = "";
    private List<String> scopes = List.of();
    private String baseUrl;
    private List<String> hosts = List.of();
    private String header;

    private Builder(String name, String label, ConnectionType connectionType) {
      this.name = name;
      this.label = label;
      this.provider = name;
      this.connectionType = connectionType;
    }

    public Builder provider(String value) {
      provider = value;
      return this;
    }

    public Builder connectionType(ConnectionType value) {
      connectionType = value;
      return this;
    }

    /** What the app uses it for. */
    public Builder purpose(String value) {
      purpose = value;
      return this;
    }

    /** The permissions that its token must carry. */
    public Builder scopes(String... values) {
      scopes = List.of(values);
      return this;
    }

    public Builder baseUrl(String value) {
      baseUrl = value;
      return this;
    }

    public Builder hosts(String... values) {
      hosts = List.of(values);
      return this;
    }

    /** The header that carries the token as it is, for example {@code X-Api-Key}. */
    public Builder header(String value) {
      header = value;
      return this;
    }

    public Integration build() {
      return new Integration(
          name, label, provider, connectionType, purpose, scopes, baseUrl, hosts, header);
    }
  }
}
