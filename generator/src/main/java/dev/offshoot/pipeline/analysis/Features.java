package dev.offshoot.pipeline.analysis;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.AppType;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.IntegrationSpec.Priority;
import java.util.List;

/** What the owner of a request needs, in the owner's words: the answer of phase A. */
public record Features(
    @JsonPropertyDescription("short name of the app, in the language of the request")
        String appName,
    @JsonPropertyDescription("BCP 47 tag of the request's language") String language,
    @JsonPropertyDescription("where its people are, as the IANA database calls it, else null")
        @Omittable
        String timeZone,
    @JsonPropertyDescription("ISO 4217 code of what money is counted in, else null") @Omittable
        String currency,
    AppType appType,
    String appTypeReason,
    String summary,
    List<Person> users,
    List<Requirement> requirements,
    List<ExternalApi> externalApis,
    List<String> assumptions,
    List<NotBuildable> notBuildable) {

  /** A kind of person who uses the app. */
  public record Person(String name, UserRole role, String does) {}

  /** The role that a kind of person gets. */
  public enum UserRole {
    ADMIN,
    MEMBER
  }

  /** One thing that must hold in the finished app, traced to the words it came from. */
  public record Requirement(
      @JsonPropertyDescription("R1, R2, … in order") String id,
      Kind kind,
      String text,
      @JsonPropertyDescription("the words of the request it comes from") String quote) {}

  /** What carries a requirement out. */
  public enum Kind {
    data,
    rule,
    access,
    action,
    schedule,
    integration,
    page
  }

  /** An outside service that the app works with. */
  public record ExternalApi(
      String provider,
      ConnectionType connectionType,
      Priority priority,
      List<String> requiredScopes,
      String primaryUseCase) {}

  /** A wish that such an app cannot fulfil, said plainly. */
  public record NotBuildable(String wish, String reason) {}
}
