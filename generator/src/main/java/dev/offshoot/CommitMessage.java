package dev.offshoot;

import dev.offshoot.pipeline.StepName;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import java.util.List;

/** What the history of an app says of each step. */
final class CommitMessage {

  private CommitMessage() {}

  static String of(StepName step, AgentSpec spec) {
    return subject(step, spec) + "\n\nOffshoot-Step: " + step.id() + "\n";
  }

  private static String subject(StepName step, AgentSpec spec) {
    return switch (step) {
      case ANALYSIS -> "Record the request";
      case SCHEMA -> "Keep " + list(spec.models().stream().map(ModelSpec::labelPlural).toList());
      case ACTIONS -> "Offer " + list(spec.actions().stream().map(ActionSpec::label).toList());
      case SCHEDULES -> "Run " + list(spec.schedules().stream().map(ScheduleSpec::label).toList());
      case ASSEMBLY -> "Assemble " + spec.name();
    };
  }

  private static String list(List<String> labels) {
    return labels.isEmpty() ? "nothing more" : String.join(", ", labels);
  }
}
