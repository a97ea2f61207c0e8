package dev.offshoot.pipeline.assembly;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** What the owner sees and reads first: the answer of step 4. */
public record Face(
    @JsonPropertyDescription("#rrggbb, dark enough for white text") String colour,
    @JsonPropertyDescription("one emoji") String avatar,
    String introduction,
    List<String> firstSteps) {}
