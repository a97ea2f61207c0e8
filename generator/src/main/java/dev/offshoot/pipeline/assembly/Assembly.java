package dev.offshoot.pipeline.assembly;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.Material;
import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Question;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.List;

/** Step 4: gives the finished app its face and makes the one complete document. */
public final class Assembly {

  private final Dialogue dialogue;

  public Assembly(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /** The complete document. */
  public AgentSpec assemble(AgentSpec spec) {
    Face face =
        dialogue.ask(
            new Question<>(
                "step4/assembly",
                Instructions.of(Assembly.class, "assembly.md"),
                new Material().json("What was built", Built.of(spec)).toString(),
                Face.class,
                answer ->
                    SpecRules.check(SpecDraft.withFace(spec, answer)).stream()
                        .map(Object::toString)
                        .toList()));
    return SpecDraft.withFace(spec, face);
  }

  /** The parts of the app by what people read of them. */
  private record Built(
      String name,
      String language,
      String description,
      String appType,
      List<Part> models,
      List<Part> actions,
      List<Part> schedules,
      List<Part> integrations) {

    static Built of(AgentSpec spec) {
      return new Built(
          spec.name(),
          spec.language(),
          spec.description(),
          spec.appType().name(),
          spec.models().stream().map(Built::part).toList(),
          spec.actions().stream().map(Built::part).toList(),
          spec.schedules().stream().map(Built::part).toList(),
          spec.integrations().stream().map(Built::part).toList());
    }

    private static Part part(ModelSpec model) {
      return new Part(model.labelPlural(), model.description());
    }

    private static Part part(ActionSpec action) {
      return new Part(action.label(), action.description());
    }

    private static Part part(ScheduleSpec schedule) {
      return new Part(schedule.label(), schedule.frequency() + ": " + schedule.description());
    }

    private static Part part(IntegrationSpec integration) {
      return new Part(integration.label(), integration.primaryUseCase());
    }
  }

  private record Part(String label, String description) {}
}
