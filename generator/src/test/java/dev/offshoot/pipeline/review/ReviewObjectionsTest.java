package dev.offshoot.pipeline.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.pipeline.review.Judgements.Judgement;
import dev.offshoot.pipeline.review.Judgements.Mend;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.understanding.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A review speaks of each requirement once, and of parts that are there. */
class ReviewObjectionsTest {

  private static final String DOUBT = "Two at once: the second is refused.";
  private static final Judgement SECOND =
      new Judgement("R2", DOUBT, Verdict.MISSING, List.of(), "Nobody is called.", null);

  private final AgentSpec spec = Sample.with("/language", "\"en\"");

  @Test
  void a_judgement_that_says_all_is_taken() {
    Judgement first =
        new Judgement("R1", DOUBT, Verdict.HOLDS, List.of("model:customer"), null, null);
    assertThat(objections(first, SECOND)).isEmpty();
  }

  @Test
  void a_requirement_that_is_left_out_made_up_or_judged_twice_is_named() {
    Judgement unknown = new Judgement("R7", DOUBT, Verdict.MISSING, List.of(), "No.", null);
    assertThat(objections(SECOND, SECOND, unknown))
        .containsExactly(
            "$.requirements: R1 is not judged",
            "$.requirements: R2 is judged twice",
            "$.requirements: R7 is none of those to judge");
  }

  @Test
  void a_part_that_is_not_there_is_named_with_the_closest_that_is() {
    assertThat(first(Verdict.HOLDS, List.of("model:customers"), null, null))
        .containsExactly(
            "$.requirements[R1].carriedBy: the app has no part named model:customers; the closest"
                + " is model:customer");
  }

  @Test
  void what_holds_is_carried_by_something_and_what_is_missing_by_nothing() {
    assertThat(first(Verdict.HOLDS, List.of(), null, null))
        .singleElement()
        .asString()
        .startsWith("$.requirements[R1].carriedBy is empty");
    assertThat(first(Verdict.MISSING, List.of("platform"), "No.", null))
        .singleElement()
        .asString()
        .contains("what is missing is carried by nothing");
  }

  @Test
  void what_does_not_hold_and_what_every_app_has_is_said_in_words() {
    assertThat(first(Verdict.PARTLY, List.of("model:customer"), " ", null))
        .singleElement()
        .asString()
        .contains("say in one sentence what does not hold");
    assertThat(first(Verdict.HOLDS, List.of("platform"), null, null))
        .singleElement()
        .asString()
        .contains("by what every app has it");
  }

  @Test
  void only_what_may_be_made_anew_is_mended_and_only_where_something_is_wrong() {
    List<String> part = List.of("model:customer");
    assertThat(first(Verdict.PARTLY, part, "No.", new Mend("CallCustomers", "Call.")))
        .containsExactly(
            "$.requirements[R1].mend.part: CallCustomers is none that can be made anew"
                + " (SendReminders); leave mend out");
    assertThat(first(Verdict.HOLDS, part, null, new Mend("SendReminders", "Call.")))
        .containsExactly("$.requirements[R1].mend: there is nothing to mend in what holds");
  }

  private List<String> first(Verdict verdict, List<String> parts, String remark, Mend mend) {
    return objections(new Judgement("R1", DOUBT, verdict, parts, remark, mend), SECOND);
  }

  private List<String> objections(Judgement... judgements) {
    return ReviewObjections.to(
        new Judgements(List.of(judgements)),
        spec.understanding().requirements(),
        spec,
        Set.of("SendReminders"));
  }
}
