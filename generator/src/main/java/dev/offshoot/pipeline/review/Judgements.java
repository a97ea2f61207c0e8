package dev.offshoot.pipeline.review;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.understanding.Verdict;
import java.util.List;

/** What an app does of what was asked for: the answer to a review. */
public record Judgements(List<Judgement> requirements) {

  /** What became of one requirement. */
  public record Judgement(
      @JsonPropertyDescription("id of the requirement") String requirement,
      @JsonPropertyDescription(
              "the case in which it would least likely hold, and what happens then")
          String doubt,
      Verdict verdict,
      @JsonPropertyDescription("exact names of the parts that carry it; empty if missing")
          List<String> carriedBy,
      @Omittable @JsonPropertyDescription("one sentence in the language of the app, or null")
          String remark,
      @Omittable @JsonPropertyDescription("null unless one part, made anew, mends it") Mend mend) {}

  /** What would make it hold. */
  public record Mend(
      @JsonPropertyDescription("name of the action or model to make anew") String part,
      @JsonPropertyDescription("what it must do or say, and when, exactly") String what) {}
}
