package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What an action does, in Java. */
@JsonClassDescription("What an action does, in Java")
public record CodeSpec(
    @JsonPropertyDescription(
            "Lines of Java: the statements of ActionResult run(Input input, AppContext app)")
        List<String> body,
    @Omittable
        @JsonPropertyDescription(
            "Lines of Java: private static methods and records of the action's class")
        List<String> members) {

  public CodeSpec {
    body = body == null ? List.of() : List.copyOf(body);
    members = members == null ? List.of() : List.copyOf(members);
  }
}
