package dev.offshoot.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.llm.Usage;
import java.util.List;

/**
 * Something that a viewer of a run should know. Events are kept, so that a late viewer sees all.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.AgentStep.class, name = "agent-step"),
  @JsonSubTypes.Type(value = Event.AgentData.class, name = "agent-data"),
  @JsonSubTypes.Type(value = Event.DeploymentComplete.class, name = "deployment-complete")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Event {

  /** When it happened, ISO-8601 in UTC. */
  String timestamp();

  /**
   * A step began, ended, failed or is tried again.
   *
   * @param metrics what the step cost, once it has ended
   */
  record AgentStep(
      StepName step, StepStatus status, String message, StepMetrics metrics, String timestamp)
      implements Event {}

  /** What is known of the app so far. */
  record AgentData(JsonNode content, String timestamp) implements Event {}

  /**
   * A deployment ended, well or not.
   *
   * @param deploymentUrl the remote that was pushed to, or null
   * @param projectId the commit that stands there, or null
   * @param status {@code ready} or {@code failed}
   * @param message what a person should know
   */
  record DeploymentComplete(
      String deploymentUrl, String projectId, String status, String message, String timestamp)
      implements Event {}

  /**
   * What a step cost and how well it went.
   *
   * @param millis time from its start to its end
   * @param attempts answers asked for, repairs included
   * @param score 100 less the deductions
   */
  record StepMetrics(
      long millis, int attempts, Usage usage, int score, List<Quality.Deduction> deductions) {}
}
