package dev.offshoot.pipeline.action;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.pipeline.schema.FieldDesign;
import java.util.List;

/** An action's parameters and code: the answer of step 2, one for each action. */
public record ActionDesign(
    List<FieldDesign> parameters,
    List<String> triggerPhrases,
    boolean confirm,
    @JsonPropertyDescription("30 unless many outside calls are needed, at most 300")
        int timeoutSeconds,
    @JsonPropertyDescription("Java statements of run(Input input, AppContext app)") String body,
    @JsonPropertyDescription("private static methods and private records, or empty") String members,
    @JsonPropertyDescription("two to five runs as they must be, refusals included")
        List<ExampleDesign> examples) {}
