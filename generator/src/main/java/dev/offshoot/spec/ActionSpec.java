package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.understanding.BriefSpec;
import java.util.List;
import java.util.Optional;

/** Something that the app does, beyond keeping records. */
@JsonClassDescription("Something that the app does, beyond keeping records")
public record ActionSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription("UpperCamel verb phrase, e.g. SendReminders") String name,
    @JsonPropertyDescription("What people read on its button") String label,
    @JsonPropertyDescription("What it does, one or two sentences") String description,
    @Omittable @JsonPropertyDescription("Who may run it; admin unless said otherwise")
        Audience role,
    @Omittable
        @JsonPropertyDescription("Which records it works on; user_scoped unless said otherwise")
        DataScope dataScope,
    @Omittable @JsonPropertyDescription("What the caller fills in") List<FieldSpec> parameters,
    @Omittable @JsonPropertyDescription("What it gives back for later steps of schedules to take")
        List<ResultSpec> results,
    @Omittable @JsonPropertyDescription("Names of the integrations it may use")
        List<String> integrations,
    @Omittable @JsonPropertyDescription("What people say when they want it, in their language")
        List<String> triggerPhrases,
    @Omittable @JsonPropertyDescription("Whether people are asked before it runs") boolean confirm,
    @Omittable @JsonPropertyDescription("When it is stopped; 30 unless said otherwise")
        int timeoutSeconds,
    @Omittable
        @JsonPropertyDescription(
            "How often it is tried again when a service is away or busy, within its time and only"
                + " as long as it has changed and sent nothing: 1 to 5; never unless said")
        Integer retries,
    @Omittable @JsonPropertyDescription("What its code is written from") BriefSpec brief,
    @Omittable @JsonPropertyDescription("What it does, in Java; missing until it has been written")
        CodeSpec code,
    @Omittable @JsonPropertyDescription("Runs as they must be; the app is kept only if they are")
        List<ActionExample> examples) {

  public ActionSpec {
    role = role == null ? Audience.ADMIN : role;
    dataScope = dataScope == null ? DataScope.USER_SCOPED : dataScope;
    parameters = parameters == null ? List.of() : List.copyOf(parameters);
    results = results == null ? List.of() : List.copyOf(results);
    integrations = integrations == null ? List.of() : List.copyOf(integrations);
    triggerPhrases = triggerPhrases == null ? List.of() : List.copyOf(triggerPhrases);
    timeoutSeconds = timeoutSeconds == 0 ? 30 : timeoutSeconds;
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  /** The parameter of that name. */
  public Optional<FieldSpec> parameter(String parameterName) {
    return parameters.stream().filter(field -> parameterName.equals(field.name())).findFirst();
  }

  /** What it gives back under that name. */
  public Optional<ResultSpec> result(String resultName) {
    return results.stream().filter(result -> resultName.equals(result.name())).findFirst();
  }

  /** The same action doing this. */
  public ActionSpec withCode(CodeSpec newCode) {
    return new ActionSpec(
        id,
        name,
        label,
        description,
        role,
        dataScope,
        parameters,
        results,
        integrations,
        triggerPhrases,
        confirm,
        timeoutSeconds,
        retries,
        brief,
        newCode,
        examples);
  }
}
