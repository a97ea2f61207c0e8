package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** An external service that the app uses. */
@JsonClassDescription("An external service that the app uses")
public record IntegrationSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription(
            "lowerCamel identifier, e.g. shopify; its settings are called SHOPIFY_…")
        String name,
    @JsonPropertyDescription("What people call it") String label,
    @JsonPropertyDescription("Who offers it, e.g. shopify") String provider,
    @JsonPropertyDescription("How the app proves who it is; smtp for sending mail")
        ConnectionType connectionType,
    @Omittable
        @JsonPropertyDescription("How much the app depends on it; primary unless said otherwise")
        Priority priority,
    @Omittable @JsonPropertyDescription("What the app needs it for, one sentence")
        String primaryUseCase,
    @Omittable @JsonPropertyDescription("Permissions that its credentials must carry")
        List<String> requiredScopes,
    @Omittable
        @JsonPropertyDescription("https address that all paths are relative to; none for smtp")
        String baseUrl,
    @Omittable @JsonPropertyDescription("Host names that may be called, each exact or *.domain")
        List<String> hosts,
    @Omittable
        @JsonPropertyDescription(
            "Header that carries the key; Authorization: Bearer unless said otherwise")
        String authHeader) {

  /** How much an app depends on a service. */
  public enum Priority {
    /** Without it the app misses its purpose. */
    @JsonProperty("primary")
    PRIMARY,
    /** It makes the app better. */
    @JsonProperty("secondary")
    SECONDARY
  }

  public IntegrationSpec {
    priority = priority == null ? Priority.PRIMARY : priority;
    requiredScopes = requiredScopes == null ? List.of() : List.copyOf(requiredScopes);
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
  }
}
