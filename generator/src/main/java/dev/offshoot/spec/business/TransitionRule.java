package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.Audience;
import java.util.List;

/** Which ways an enum field may go, and who may make it go: approved before it is sent. */
@JsonClassDescription(
    "The only ways that an enum field may go from one option to another, and who may make it go,"
        + " e.g. that something is approved before it is sent")
public record TransitionRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. approved-first")
        String id,
    @JsonPropertyDescription(
            "What people are told who break it: one sentence in the language of the app")
        String message,
    @JsonPropertyDescription("Name of the enum field") String field,
    @Omittable
        @JsonPropertyDescription("The options that a new record may have; any if there are none")
        List<String> start,
    @JsonPropertyDescription("The ways that there are; there is no other") List<Step> steps)
    implements Rule {

  /** A way from some options to another. */
  @JsonClassDescription("A way from some options of a field to another")
  public record Step(
      @JsonPropertyDescription("The options that it leads from") List<String> from,
      @JsonPropertyDescription("The option that it leads to") String to,
      @Omittable
          @JsonPropertyDescription(
              "Whose role may take it; everybody who may change the record, unless said otherwise")
          Audience by,
      @Omittable
          @JsonPropertyDescription(
              "Name of an email field: only the person whose address it holds may take it")
          String onlyBy,
      @Omittable
          @JsonPropertyDescription(
              "Name of an email field: the person whose address it holds may not take it")
          String notBy,
      @Omittable @JsonPropertyDescription("Names of fields that must be filled in by then")
          List<String> needs,
      @Omittable
          @JsonPropertyDescription(
              "Names of fields that must be filled in anew with it, e.g. the remark of whoever"
                  + " sends something back a second time")
          List<String> needsChanged) {

    public Step {
      from = from == null ? List.of() : List.copyOf(from);
      by = by == null ? Audience.BOTH : by;
      needs = needs == null ? List.of() : List.copyOf(needs);
      needsChanged = needsChanged == null ? List.of() : List.copyOf(needsChanged);
    }
  }

  public TransitionRule {
    start = start == null ? List.of() : List.copyOf(start);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  @Override
  public List<Condition> when() {
    return List.of();
  }
}
