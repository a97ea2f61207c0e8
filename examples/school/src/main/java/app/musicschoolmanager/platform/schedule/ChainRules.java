package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.schedule.Schedule.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What steps hand on to each other fits: refused when the app starts, rather than in the night.
 *
 * @param actions all of them by their ids
 */
public record ChainRules(Map<String, ActionDefinition> actions) {
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  /**
   * Refuses a schedule of which a step cannot take what it is to take.
   *
   * @throws IllegalArgumentException saying which and why
   */
  public void check(Schedule schedule) {
    List<Step> steps = schedule.steps();
    for (int i = 0; i < steps.size(); i++) {
      for (HandedOn handed : steps.get(i).handed()) {
        require(handed.step() >= 1 && handed.step() <= i, schedule, i, "no earlier step");
        Step source = steps.get(handed.step() - 1);
        check(schedule, i, handed, actions.get(source.actionId()));
      }
    }
  }

  private void check(Schedule schedule, int step, HandedOn handed, ActionDefinition source) {
    ActionDefinition taker = actions.get(schedule.steps().get(step).actionId());
    Field parameter =
        taker.parameters().stream()
            .filter(field -> field.name().equals(handed.parameter()))
            .findFirst()
            .orElse(null);
    require(parameter != null, schedule, step, "no parameter " + handed.parameter());
    require(
        source.results().stream().anyMatch(handed.result()::equals),
        schedule,
        step,
        "%s, which does not name “%s” in results(...)"
            .formatted(source.id(), handed.result().name()));
    require(fits(handed.result(), parameter), schedule, step, "another type");
    require(runsForAllOf(source, taker), schedule, step, "a step that runs for each person alone");
  }

  private static boolean fits(Field result, Field parameter) {
    return switch (parameter.type()) {
      case STRING, TEXT -> true;
      case DECIMAL, MONEY -> NUMBERS.contains(result.type());
      case ENUM -> result.type() == FieldType.STRING || result.type() == FieldType.ENUM;
      case REFERENCE ->
          result.type() == FieldType.REFERENCE && result.target().equals(parameter.target());
      default -> result.type() == parameter.type();
    };
  }

  /** Whether there is one result for each run of the taker, and not one of somebody else. */
  private static boolean runsForAllOf(ActionDefinition source, ActionDefinition taker) {
    boolean once = source.scope() != DataScope.USER_SCOPED;
    boolean each = taker.scope() == DataScope.USER_SCOPED;
    boolean same = source.audience() == Audience.BOTH || source.audience() == taker.audience();
    return once || each && same;
  }

  private static void require(boolean holds, Schedule schedule, int step, String what) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Step %d of schedule %s takes something from %s."
              .formatted(step + 1, schedule.id(), what));
    }
  }
}
