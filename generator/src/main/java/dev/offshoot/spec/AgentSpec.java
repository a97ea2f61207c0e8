package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;
import java.util.Optional;

/** A whole app: what it is, keeps, does and when. */
@JsonClassDescription("A whole app: what it is, keeps, does and when")
public record AgentSpec(
    @JsonPropertyDescription("Version of this format: 1") int specVersion,
    @JsonPropertyDescription("Stable identity of the app: lower case, digits, _ or -") String id,
    @JsonPropertyDescription("What people call the app") String name,
    @JsonPropertyDescription(
            "Name for folders, repositories and addresses: lower case, digits and -")
        String slug,
    @JsonPropertyDescription("Java package of the app, e.g. com.example.invoices")
        String packageName,
    @JsonPropertyDescription("What the app does and for whom, one to three sentences")
        String description,
    @JsonPropertyDescription("Language of the app's texts, BCP 47, e.g. en or de") String language,
    @JsonPropertyDescription("Who uses the app") AppType appType,
    @Omittable @JsonPropertyDescription("How it looks") ThemeSpec theme,
    @Omittable @JsonPropertyDescription("External services it uses")
        List<IntegrationSpec> integrations,
    @Omittable @JsonPropertyDescription("What it keeps") List<ModelSpec> models,
    @Omittable @JsonPropertyDescription("What it does") List<ActionSpec> actions,
    @Omittable @JsonPropertyDescription("What runs by itself") List<ScheduleSpec> schedules,
    @Omittable @JsonPropertyDescription("What its README tells the owner") ReadmeSpec readme) {

  /** The version of the format that this code reads and writes. */
  public static final int VERSION = 1;

  public AgentSpec {
    theme = theme == null ? ThemeSpec.PLAIN : theme;
    integrations = integrations == null ? List.of() : List.copyOf(integrations);
    models = models == null ? List.of() : List.copyOf(models);
    actions = actions == null ? List.of() : List.copyOf(actions);
    schedules = schedules == null ? List.of() : List.copyOf(schedules);
    readme = readme == null ? ReadmeSpec.EMPTY : readme;
  }

  /** The model of that name. */
  public Optional<ModelSpec> model(String modelName) {
    return models.stream().filter(model -> modelName.equals(model.name())).findFirst();
  }

  /** The action of that name. */
  public Optional<ActionSpec> action(String actionName) {
    return actions.stream().filter(action -> actionName.equals(action.name())).findFirst();
  }

  /** The integration of that name. */
  public Optional<IntegrationSpec> integration(String integrationName) {
    return integrations.stream().filter(it -> integrationName.equals(it.name())).findFirst();
  }

  /** The same app keeping these. */
  public AgentSpec withModels(List<ModelSpec> newModels) {
    return new AgentSpec(
        specVersion,
        id,
        name,
        slug,
        packageName,
        description,
        language,
        appType,
        theme,
        integrations,
        newModels,
        actions,
        schedules,
        readme);
  }

  /** The same app doing these. */
  public AgentSpec withActions(List<ActionSpec> newActions) {
    return new AgentSpec(
        specVersion,
        id,
        name,
        slug,
        packageName,
        description,
        language,
        appType,
        theme,
        integrations,
        models,
        newActions,
        schedules,
        readme);
  }

  /** The same app on these schedules. */
  public AgentSpec withSchedules(List<ScheduleSpec> newSchedules) {
    return new AgentSpec(
        specVersion,
        id,
        name,
        slug,
        packageName,
        description,
        language,
        appType,
        theme,
        integrations,
        models,
        actions,
        newSchedules,
        readme);
  }

  /** The same app with this README. */
  public AgentSpec withReadme(ReadmeSpec newReadme) {
    return new AgentSpec(
        specVersion,
        id,
        name,
        slug,
        packageName,
        description,
        language,
        appType,
        theme,
        integrations,
        models,
        actions,
        schedules,
        newReadme);
  }
}
