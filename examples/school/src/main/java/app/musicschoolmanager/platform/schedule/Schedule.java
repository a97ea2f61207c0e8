package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chain of actions that the app runs by itself, again and again.
 *
 * @param after the models of which a changed record makes it run soon, besides its turns
 */
public record Schedule(
    String id,
    String label,
    String description,
    Timing timing,
    List<Model> after,
    List<Step> steps) {

  /**
   * One link of the chain.
   *
   * @param actionId the action to run
   * @param input its parameters, as one would type them
   * @param handed parameters that it takes from what earlier steps give back
   * @param continueOnFailure whether the chain goes on when this step fails
   */
  public record Step(
      String actionId,
      Map<String, String> input,
      List<HandedOn> handed,
      boolean continueOnFailure) {}

  public Schedule {
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("Schedule " + id + " has no step: add one with run(...)");
    }
  }

  public static Builder hourly(String id, String label) {
    return new Builder(id, label, Frequency.HOURLY);
  }

  public static Builder daily(String id, String label) {
    return new Builder(id, label, Frequency.DAILY);
  }

  public static Builder weekly(String id, String label) {
    return new Builder(id, label, Frequency.WEEKLY);
  }

  public static Builder monthly(String id, String label) {
    return new Builder(id, label, Frequency.MONTHLY);
  }

  /** Describes a schedule step by step. */
  public static final class Builder {
    private final String id;
    private final String label;
    private final Frequency frequency;
    private final List<Step> steps = new ArrayList<>();
    private List<Model> after = List.of();
    private String description = "";
    private LocalTime at;
    private DayOfWeek weekday;
    private Integer dayOfMonth;

    private Builder(String id, String label, Frequency frequency) {
      this.id = id;
      this.label = label;
      this.frequency = frequency;
    }

    public Builder description(String value) {
      description = value;
      return this;
    }

    /** At what time of day, where the owner is; without it, a schedule with a day runs at 06:00. */
    public Builder at(int hour, int minute) {
      at = LocalTime.of(hour, minute);
      return this;
    }

    /** On which day of each week. */
    public Builder on(DayOfWeek day) {
      weekday = day;
      return this;
    }

    /** On which day of each month; in a shorter month on its last. */
    public Builder on(int day) {
      dayOfMonth = day;
      return this;
    }

    /** Lets it run soon after records of these models have been made, changed or deleted, too. */
    public Builder after(Model... models) {
      after = List.of(models);
      return this;
    }

    /** Adds a step that takes no parameters. */
    public Builder run(String actionId) {
      return run(actionId, Map.of());
    }

    /** Adds a step. */
    public Builder run(String actionId, Map<String, String> input) {
      steps.add(new Step(actionId, Map.copyOf(input), List.of(), false));
      return this;
    }

    /**
     * Gives the step just added a parameter from what an earlier one gives back, for the same
     * person if both run for each. Without that, the step is left out, which counts as its failure.
     *
     * @param step the earlier one, counted from 1
     * @param result as its action names it
     */
    public Builder taking(String parameter, int step, Field result) {
      Step last = steps.removeLast();
      List<HandedOn> handed = new ArrayList<>(last.handed());
      handed.add(new HandedOn(parameter, step, result));
      steps.add(
          new Step(last.actionId(), last.input(), List.copyOf(handed), last.continueOnFailure()));
      return this;
    }

    /** Lets the chain go on when the step just added fails. */
    public Builder onFailureContinue() {
      Step last = steps.removeLast();
      steps.add(new Step(last.actionId(), last.input(), last.handed(), true));
      return this;
    }

    public Schedule build() {
      Timing timing = new Timing(frequency, at, weekday, dayOfMonth);
      return new Schedule(id, label, description, timing, after, steps);
    }
  }
}
