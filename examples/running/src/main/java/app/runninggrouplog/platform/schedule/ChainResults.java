package app.runninggrouplog.platform.schedule;

import app.runninggrouplog.platform.action.ActionExecution;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.schedule.Schedule.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the steps of a run have brought back so far, each for whoever it ran. */
final class ChainResults {
  private final Map<Place, ActionExecution> done = new HashMap<>();

  /** A step of the chain, for one of those for whom it runs; null is the app itself. */
  private record Place(int step, String userId) {}

  /** What a step cannot be run without is not there; the message says what. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }

  /**
   * @param earlier what a run that was cut off has done already
   */
  ChainResults(List<ActionExecution> earlier) {
    earlier.forEach(this::add);
  }

  void add(ActionExecution run) {
    if (run.completed()) {
      done.put(new Place(run.stepNumber(), run.userId()), run);
    }
  }

  /** Whether the step is done for somebody. */
  boolean isDone(int number, Step step, Caller caller) {
    ActionExecution run = done.get(new Place(number, caller.userId()));
    return run != null && run.actionId().equals(step.actionId());
  }

  /** The parameters of a step, with what it takes from earlier ones. */
  Map<String, String> input(Step step, Caller caller) throws Missing {
    Map<String, String> input = new HashMap<>(step.input());
    for (HandedOn handed : step.handed()) {
      JsonNode value = value(handed, caller);
      if (!value.isNull()) {
        input.put(handed.parameter(), text(value));
      }
    }
    return input;
  }

  private JsonNode value(HandedOn handed, Caller caller) throws Missing {
    ActionExecution own = done.get(new Place(handed.step(), caller.userId()));
    ActionExecution run = own == null ? done.get(new Place(handed.step(), null)) : own;
    if (run == null) {
      throw new Missing(
          "Left out: step %d did not succeed, and this needs “%s” from it."
              .formatted(handed.step(), handed.result().label()));
    }
    JsonNode value = run.data() == null ? null : run.data().get(handed.result().name());
    if (value == null) {
      throw new Missing(
          "Left out: step %d gave no “%s” back, and this needs it."
              .formatted(handed.step(), handed.result().name()));
    }
    return value;
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
