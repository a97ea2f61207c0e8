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
            "The parts that carry it, by kind and id: model:product, rule:product.never-below-zero,"
                + " page:product (what of it is open to anybody), action:send_reminders,"
                + " schedule:daily_check, integration:email; or platform, for what every app has")
        List<String> carriedBy,
    @Omittable @JsonPropertyDescription("Parts that should carry it too and were left out")
        List<String> lacks,
    @Omittable
        @JsonPropertyDescription(
            "By what every app has it, what of it does not hold, or why nothing carries it")
        String remark,
    @Omittable
        @JsonPropertyDescription(
            "What came out when the finished app was held against it; missing while it is planned")
        Verdict verdict) {

  public RequirementSpec {
    carriedBy = carriedBy == null ? List.of() : List.copyOf(carriedBy);
    lacks = lacks == null ? List.of() : List.copyOf(lacks);
  }

  /**
   * Whether it holds; as long as nobody has judged it, whether all that is to carry it is there.
   */
  public boolean fulfilled() {
    return verdict == null ? !carriedBy.isEmpty() && lacks.isEmpty() : verdict == Verdict.HOLDS;
  }

  /** The same requirement, to be carried so; what was judged of other parts says nothing of it. */
  public RequirementSpec planned(List<String> carriers, List<String> lacking) {
    String known = verdict == null || verdict == Verdict.HOLDS ? remark : null;
    return new RequirementSpec(id, kind, text, quote, carriers, lacking, known, null);
  }

  /** The same requirement, found to be carried so. */
  public RequirementSpec judged(Verdict found, List<String> carriers, String words) {
    List<String> lacking = found == Verdict.HOLDS ? List.of() : lacks;
    return new RequirementSpec(id, kind, text, quote, carriers, lacking, words, found);
  }
}
