package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.schedule.Schedule.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the steps of a run have brought back so far, each for whoever it ran. */
final class ChainResults {
  private final Map<Place, ActionExecution> done = new HashMap<>();
  private final Map<Place, String> failed = new HashMap<>();
  private final List<Progress> earlier;

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
   * @param earlier how far a run came that was cut off
   */
  ChainResults(List<Progress> earlier) {
    this.earlier = earlier;
    for (Progress step : earlier) {
      add(step.run());
      step.failure().ifPresent(failure -> failed.put(place(step.run()), failure));
    }
  }

  void add(ActionExecution run) {
    if (run.completed()) {
      done.put(place(run), run);
    }
  }

  private static Place place(ActionExecution run) {
    return new Place(run.stepNumber(), run.userId());
  }

  /** Whether what was done so far are steps of this chain, and not of another version of it. */
  boolean areOf(List<Step> chain) {
    return earlier.stream()
        .map(Progress::run)
        .allMatch(run ->
            run.stepNumber() <= chain.size()
                && chain.get(run.stepNumber() - 1).actionId().equals(run.actionId()));
  }

  /** Whether the step is done for somebody. */
  boolean isDone(int number, Caller caller) {
    return done.containsKey(new Place(number, caller.userId()));
  }

  /** Why the step has failed for somebody in a run that was cut off, if it has. */
  Optional<String> failure(int number, Caller caller) {
    return Optional.ofNullable(failed.get(new Place(number, caller.userId())));
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
