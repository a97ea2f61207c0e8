package dev.offshoot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.pipeline.Quality.Deduction;
import dev.offshoot.pipeline.Quality.StepQuality;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void what_went_well_has_all_points() {
    assertThat(Quality.of(List.of(step(List.of()))).score()).isEqualTo(100);
  }

  @Test
  void every_missing_point_has_its_reason() {
    List<Deduction> analysis = List.of(Deduction.uncarried("R3: no double booking"));
    List<Deduction> actions =
        List.of(Deduction.leftOut("action Book"), Deduction.repair("step2/Pay", "line 3"));
    Quality quality = Quality.of(List.of(step(analysis), step(actions)));
    int taken =
        quality.steps().stream()
            .flatMap(step -> step.deductions().stream())
            .mapToInt(Deduction::points)
            .sum();
    assertThat(quality.score()).isEqualTo(100 - taken).isEqualTo(78);
    assertThat(quality.steps().getLast().score()).isEqualTo(83);
  }

  @Test
  void a_score_is_never_below_nothing() {
    List<Deduction> many = Collections.nCopies(9, Deduction.leftOut("action Book"));
    assertThat(Quality.of(List.of(step(many))).score()).isZero();
  }

  private static StepQuality step(List<Deduction> deductions) {
    return new StepQuality(StepName.ACTIONS, Quality.score(deductions), deductions);
  }
}
