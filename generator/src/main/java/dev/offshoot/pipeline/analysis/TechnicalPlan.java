package dev.offshoot.pipeline.analysis;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.Frequency;
import dev.offshoot.spec.IntegrationSpec.Priority;
import dev.offshoot.spec.ScheduleSpec.Weekday;
import dev.offshoot.spec.Scoping;
import java.util.List;

/** What is to be built, each part with its role and scope: the answer of phase B. */
public record TechnicalPlan(
    @JsonPropertyDescription("two to four English words in kebab-case") String slug,
    @JsonPropertyDescription("one sentence in the owner's language") String description,
    List<PlannedIntegration> integrations,
    List<PlannedModel> models,
    List<PlannedAction> actions,
    List<PlannedSchedule> schedules,
    @JsonPropertyDescription("requirements that hold in every app, without a part of this plan")
        List<EveryAppHas> carriedByPlatform,
    @JsonPropertyDescription("requirements that nothing carries") List<Uncovered> uncovered) {

  /** A requirement that holds in every app. */
  public record EveryAppHas(
      @JsonPropertyDescription("id of the requirement") String requirement,
      @JsonPropertyDescription("one sentence in the owner's language: by what") String how) {}

  /** A requirement that nothing carries. */
  public record Uncovered(
      @JsonPropertyDescription("id of the requirement") String requirement,
      @JsonPropertyDescription("one sentence in the owner's language: why not") String reason) {}

  /** An outside service that actions call. */
  public record PlannedIntegration(
      String name,
      String label,
      String provider,
      ConnectionType connectionType,
      Priority priority,
      String primaryUseCase,
      List<String> requiredScopes,
      @JsonPropertyDescription("https address, null for e-mail") @Omittable String baseUrl,
      List<String> hosts,
      @JsonPropertyDescription("null for Authorization: Bearer") @Omittable String authHeader) {}

  /** A thing that the app keeps records of. */
  public record PlannedModel(
      String name,
      String plural,
      String label,
      String labelPlural,
      @JsonPropertyDescription("one sentence for the app's users: what it is") String description,
      @JsonPropertyDescription("all fields and rules, for the one who designs its fields")
          String details,
      Scoping scoping,
      Audience readableBy,
      Audience writableBy,
      @JsonPropertyDescription("ids of the requirements it serves") List<String> requirements) {}

  /** A business process. */
  public record PlannedAction(
      String name,
      String label,
      @JsonPropertyDescription("one sentence for the app's users: what it does for them")
          String description,
      @JsonPropertyDescription("all that a programmer needs to write it, step by step") String work,
      Audience role,
      DataScope dataScope,
      @JsonPropertyDescription("names of the models it reads or writes") List<String> models,
      @JsonPropertyDescription(
              "of these, the models in which it creates, changes or deletes records")
          List<String> writes,
      @JsonPropertyDescription("names of the integrations it calls") List<String> integrations,
      @JsonPropertyDescription("ids of the requirements it serves") List<String> requirements) {}

  /** A recurring automation. */
  public record PlannedSchedule(
      String name,
      String label,
      String description,
      Frequency frequency,
      @Omittable
          @JsonPropertyDescription(
              "time of day where the owner is, like 08:00; null for no certain time")
          String at,
      @Omittable @JsonPropertyDescription("weekly only") Weekday weekday,
      @Omittable
          @JsonPropertyDescription(
              "monthly only: 1 to 31, in a shorter month its last day; or null")
          Integer dayOfMonth,
      @JsonPropertyDescription("models whose changed records make it run at once, besides")
          List<String> after,
      @JsonPropertyDescription("names of the actions to run, in order") List<String> actions,
      @JsonPropertyDescription("ids of the requirements it serves") List<String> requirements) {}
}
