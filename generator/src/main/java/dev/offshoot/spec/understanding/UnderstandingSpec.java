package dev.offshoot.spec.understanding;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;
import java.util.Optional;

/** What the owner asked for and what became of it; empty in a document written by hand. */
@JsonClassDescription("What the owner asked for and what became of it")
public record UnderstandingSpec(
    @Omittable @JsonPropertyDescription("What must hold in the app, each with what carries it")
        List<RequirementSpec> requirements,
    @Omittable @JsonPropertyDescription("What was decided because the request left it open")
        List<String> assumptions,
    @Omittable @JsonPropertyDescription("What the owner wants and such an app cannot do")
        List<WishSpec> notBuildable,
    @Omittable
        @JsonPropertyDescription("What was planned and could not be made; the app is without it")
        List<LeftOutSpec> leftOut) {

  /** Nothing is known of what was asked for. */
  public static final UnderstandingSpec NONE = new UnderstandingSpec(null, null, null, null);

  /**
   * Carries what every app has: accounts with two roles, pages, API. Other parts are named by kind
   * and id, such as {@code model:product}.
   */
  public static final String PLATFORM = "platform";

  public UnderstandingSpec {
    requirements = requirements == null ? List.of() : List.copyOf(requirements);
    assumptions = assumptions == null ? List.of() : List.copyOf(assumptions);
    notBuildable = notBuildable == null ? List.of() : List.copyOf(notBuildable);
    leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
  }

  /** What is known of a part that was left out. */
  public Optional<LeftOutSpec> leftOut(String part) {
    return leftOut.stream().filter(it -> part.equals(it.part())).findFirst();
  }

  /** How many requirements came out like this. */
  public long judged(Verdict verdict) {
    return requirements.stream().filter(it -> it.verdict() == verdict).count();
  }

  /** Whether the finished app was held against every requirement. */
  public boolean reviewed() {
    return !requirements.isEmpty() && requirements.stream().allMatch(it -> it.verdict() != null);
  }

  /** The same, with these requirements. */
  public UnderstandingSpec withRequirements(List<RequirementSpec> known) {
    return new UnderstandingSpec(known, assumptions, notBuildable, leftOut);
  }

  /** How many requirements hold in the app as a whole. */
  public long fulfilled() {
    return requirements.stream().filter(RequirementSpec::fulfilled).count();
  }

  /** A wish that such an app cannot fulfil. */
  @JsonClassDescription("A wish that such an app cannot fulfil")
  public record WishSpec(
      @JsonPropertyDescription("What the owner wants") String wish,
      @JsonPropertyDescription("Why the app cannot do it") String reason) {}

  /** A part that was planned and is not in the app. */
  @JsonClassDescription("A part that was planned and is not in the app")
  public record LeftOutSpec(
      @JsonPropertyDescription("Its kind and id, e.g. action:send_reminders") String part,
      @JsonPropertyDescription("What people would call it") String label,
      @JsonPropertyDescription("Why it is not there") String reason) {}
}
