package dev.offshoot.spec.rule;

import dev.offshoot.Problem;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.rule.business.BusinessRules;
import dev.offshoot.spec.rule.business.FittingRules;
import dev.offshoot.spec.rule.business.ListRules;
import dev.offshoot.spec.rule.business.OpenRules;
import dev.offshoot.spec.rule.business.SetterRules;
import dev.offshoot.spec.rule.business.SingleRules;
import dev.offshoot.spec.rule.chain.ChainRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Says whether a document makes sense as an app. */
public final class SpecRules {
  private static final List<BiConsumer<AgentSpec, Findings>> GROUPS =
      List.of(
          AppRules::check,
          SizeRules::check,
          TextRules::check,
          IdRules::check,
          NameRules::check,
          FieldNameRules::check,
          ModelRules::check,
          FieldRules::check,
          BusinessRules::check,
          SetterRules::check,
          SingleRules::check,
          ListRules::check,
          OpenRules::check,
          ReferenceRules::check,
          AccessRules::check,
          IntegrationRules::check,
          ActionRules::check,
          FittingRules::check,
          ExampleRules::check,
          ScheduleRules::check,
          ChainRules::check);

  private SpecRules() {}

  /**
   * Everything that is wrong, at once; empty if nothing is. An action may still be without code,
   * because code is written once all else is right.
   */
  public static List<SpecProblem> check(AgentSpec spec) {
    Findings findings = new Findings();
    GROUPS.forEach(group -> group.accept(spec, findings));
    return findings.all();
  }

  /**
   * Refuses a document that breaks a rule or has an action without code.
   *
   * @throws Problem of kind SPEC that names everything that is wrong
   */
  public static void require(AgentSpec spec) {
    List<SpecProblem> problems = new ArrayList<>(check(spec));
    problems.addAll(unwritten(spec));
    refuse(problems);
  }

  /**
   * Refuses a document that breaks a rule; actions may still have to be written.
   *
   * @throws Problem of kind SPEC that names everything that is wrong
   */
  public static void requirePlan(AgentSpec spec) {
    refuse(check(spec));
  }

  private static void refuse(List<SpecProblem> problems) {
    if (!problems.isEmpty()) {
      throw Problem.of(
          Problem.Kind.SPEC,
          "The agent document breaks "
              + (problems.size() == 1 ? "a rule" : problems.size() + " rules"),
          problems.stream().map(SpecProblem::toString).collect(Collectors.joining("\n")),
          "Correct what is named above.");
    }
  }

  private static List<SpecProblem> unwritten(AgentSpec spec) {
    List<SpecProblem> problems = new ArrayList<>();
    JsonPath actions = JsonPath.ROOT.field("actions");
    for (int i = 0; i < spec.actions().size(); i++) {
      ActionSpec action = spec.actions().get(i);
      if (action.code() == null) {
        problems.add(
            new SpecProblem(
                actions.item(i).field("code"),
                "is missing",
                "Have it written with `offshoot new REQUEST --spec`, give the Java lines of "
                    + action.name()
                    + ", or leave the action out."));
      }
    }
    return problems;
  }
}
