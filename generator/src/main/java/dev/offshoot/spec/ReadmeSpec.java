package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What the app's README tells its owner, in the owner's language. */
@JsonClassDescription("What the app's README tells its owner, in the owner's language")
public record ReadmeSpec(
    @Omittable @JsonPropertyDescription("What the app does and for whom, one or two paragraphs")
        String introduction,
    @Omittable @JsonPropertyDescription("What to do first, one step each")
        List<String> firstSteps) {

  /** A README that says nothing of its own. */
  public static final ReadmeSpec EMPTY = new ReadmeSpec(null, null);

  public ReadmeSpec {
    introduction = introduction == null ? "" : introduction;
    firstSteps = firstSteps == null ? List.of() : List.copyOf(firstSteps);
  }
}
