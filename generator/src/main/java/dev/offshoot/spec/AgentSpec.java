package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    @Omittable
        @JsonPropertyDescription(
            "Where its people are, as the IANA database calls it, e.g. Europe/Berlin; without it"
                + " the time zone of the server, and the setting TIME_ZONE goes before both")
        String timeZone,
    @Omittable
        @JsonPropertyDescription("What money is counted in, ISO 4217, e.g. EUR; shown beside it")
        String currency,
    @JsonPropertyDescription("Who uses the app") AppType appType,
    @Omittable @JsonPropertyDescription("How it looks") ThemeSpec theme,
    @Omittable @JsonPropertyDescription("External services it uses")
        List<IntegrationSpec> integrations,
    @Omittable @JsonPropertyDescription("What it keeps") List<ModelSpec> models,
    @Omittable @JsonPropertyDescription("What it does") List<ActionSpec> actions,
    @Omittable @JsonPropertyDescription("What runs by itself") List<ScheduleSpec> schedules,
    @Omittable @JsonPropertyDescription("What its README tells the owner") ReadmeSpec readme,
    @Omittable @JsonPropertyDescription("What the owner asked for and what became of it")
        UnderstandingSpec understanding) {

  /** The version of the format that this code reads and writes. */
  public static final int VERSION = 1;

  public AgentSpec {
    theme = theme == null ? ThemeSpec.PLAIN : theme;
    integrations = integrations == null ? List.of() : List.copyOf(integrations);
    models = models == null ? List.of() : List.copyOf(models);
    actions = actions == null ? List.of() : List.copyOf(actions);
    schedules = schedules == null ? List.of() : List.copyOf(schedules);
    readme = readme == null ? ReadmeSpec.EMPTY : readme;
    understanding = understanding == null ? UnderstandingSpec.NONE : understanding;
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

  /**
   * All that can carry a requirement, by kind and id ({@code model:product}, {@code
   * rule:product.never-below-zero}), each with what people call it. Ids outlive a rename, and so
   * does what refers to them.
   */
  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (ModelSpec model : models) {
      parts.put("model:" + model.id(), model.labelPlural());
      model
          .allRules()
          .forEach(rule -> parts.put("rule:" + model.id() + "." + rule.id(), rule.message()));
      if (model.open() != null) {
        parts.put("page:" + model.id(), model.labelPlural());
      }
    }
    actions.forEach(action -> parts.put("action:" + action.id(), action.label()));
    schedules.forEach(schedule -> parts.put("schedule:" + schedule.id(), schedule.label()));
    integrations.forEach(it -> parts.put("integration:" + it.id(), it.label()));
    return parts;
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
        timeZone,
        currency,
        appType,
        theme,
        integrations,
        newModels,
        actions,
        schedules,
        readme,
        understanding);
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
        timeZone,
        currency,
        appType,
        theme,
        integrations,
        models,
        newActions,
        schedules,
        readme,
        understanding);
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
        timeZone,
        currency,
        appType,
        theme,
        integrations,
        models,
        actions,
        newSchedules,
        readme,
        understanding);
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
        timeZone,
        currency,
        appType,
        theme,
        integrations,
        models,
        actions,
        schedules,
        newReadme,
        understanding);
  }

  /** The same app, made of this understanding. */
  public AgentSpec withUnderstanding(UnderstandingSpec newUnderstanding) {
    return new AgentSpec(
        specVersion,
        id,
        name,
        slug,
        packageName,
        description,
        language,
        timeZone,
        currency,
        appType,
        theme,
        integrations,
        models,
        actions,
        schedules,
        readme,
        newUnderstanding);
  }
}
