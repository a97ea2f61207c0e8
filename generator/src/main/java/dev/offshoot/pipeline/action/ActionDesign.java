package dev.offshoot.pipeline.action;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.pipeline.schema.FieldDesign;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.business.Condition;
import java.util.List;

/** An action's parameters and code: the answer of step 2, one for each action. */
public record ActionDesign(
    List<FieldDesign> parameters,
    @JsonPropertyDescription("which records a reference parameter takes, if not all")
        List<Fitting> fitting,
    List<String> triggerPhrases,
    boolean confirm,
    @JsonPropertyDescription("30 unless many outside calls are needed, at most 300")
        int timeoutSeconds,
    @JsonPropertyDescription("how often it is tried again when a service is away, else null")
        @Omittable
        Integer retries,
    @JsonPropertyDescription("Java statements of run(Input input, AppContext app)") String body,
    @JsonPropertyDescription("private static methods and private records, or empty") String members,
    @JsonPropertyDescription("two to five runs as they must be, refusals included")
        List<ExampleDesign> examples) {

  /** The records that an action is meant for: only these can be chosen. */
  public record Fitting(
      @JsonPropertyDescription("name of the reference parameter") String parameter,
      @JsonPropertyDescription("what holds of the stored fields of the records")
          List<Condition> where) {}

  /** Its parameters as the specification keeps them. */
  List<FieldSpec> parameterSpecs() {
    return parameters.stream().map(it -> it.toSpec(where(it.name()))).toList();
  }

  private List<Condition> where(String parameter) {
    return fitting.stream()
        .filter(it -> parameter.equals(it.parameter()))
        .flatMap(it -> it.where().stream())
        .toList();
  }
}
