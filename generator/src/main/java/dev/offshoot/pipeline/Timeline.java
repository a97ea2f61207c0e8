package dev.offshoot.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Tells listeners what happens, with the time at which it did. */
public final class Timeline {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final Consumer<Event> listener;

  public Timeline(Clock clock, Consumer<Event> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  /** A step stands so. */
  public void step(StepName step, StepStatus status, String message) {
    step(step, status, message, null);
  }

  /** A step stands so, and has cost this. */
  public void step(StepName step, StepStatus status, String message, Event.StepMetrics metrics) {
    tell(new Event.AgentStep(step, status, message, metrics, now()));
  }

  /** The app as far as it is known. */
  public void data(Record content) {
    tell(new Event.AgentData(JSON.valueToTree(content), now()));
  }

  /** A deployment ended. */
  public void deployment(String url, String commit, String status, String message) {
    tell(new Event.DeploymentComplete(url, commit, status, message, now()));
  }

  /** The clock's milliseconds. */
  public long millis() {
    return clock.millis();
  }

  private synchronized void tell(Event event) {
    listener.accept(event);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
