package dev.offshoot.spec.understanding;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** One thing that must hold in the app. */
@JsonClassDescription("One thing that must hold in the app")
public record RequirementSpec(
    @JsonPropertyDescription("Its name in all that refers to it, e.g. R1") String id,
    @JsonPropertyDescription("What it is about") RequirementKind kind,
    @JsonPropertyDescription("What holds, as a sentence that can be checked in the running app")
        String text,
    @Omittable @JsonPropertyDescription("The words of the request that it comes from") String quote,
    @Omittable
        @JsonPropertyDescription(
            "The parts that carry it, by kind and id: model:product, action:send_reminders,"
                + " schedule:daily_check, integration:email; or platform, for what every app has")
        List<String> carriedBy,
    @Omittable @JsonPropertyDescription("Parts that should carry it too and were left out")
        List<String> lacks,
    @Omittable @JsonPropertyDescription("By what every app has it, or why nothing carries it")
        String remark) {

  public RequirementSpec {
    carriedBy = carriedBy == null ? List.of() : List.copyOf(carriedBy);
    lacks = lacks == null ? List.of() : List.copyOf(lacks);
  }

  /** Whether something carries it and nothing that should is left out. */
  public boolean fulfilled() {
    return !carriedBy.isEmpty() && lacks.isEmpty();
  }

  /** The same requirement, carried so. */
  public RequirementSpec with(List<String> carriers, List<String> lacking) {
    return new RequirementSpec(id, kind, text, quote, carriers, lacking, remark);
  }
}
