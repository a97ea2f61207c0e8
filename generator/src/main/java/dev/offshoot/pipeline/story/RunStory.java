package dev.offshoot.pipeline.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.llm.Usage;
import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.StepName;
import dev.offshoot.pipeline.StepStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What became of a run.
 *
 * @param directory the app's folder
 * @param run its number there
 * @param status {@code complete}, {@code failed}, {@code running}, or {@code interrupted} if it
 *     came to no end and nobody is at work on it
 * @param finishedAt null as long as it has not ended
 * @param millis from its start to its end, pauses included; 0 if it has not ended
 * @param replayed whether the answers came from a recording, so that nothing was paid
 * @param usage all tokens, also of answers that were of no use
 * @param cost null without a price
 * @param score null before the first step has ended
 * @param problem why it failed, or null
 * @param commits by step
 * @param events all that happened, as it was told
 */
public record RunStory(
    String directory,
    long run,
    String status,
    String request,
    String startedAt,
    String finishedAt,
    long millis,
    boolean replayed,
    Usage usage,
    BigDecimal cost,
    Integer score,
    String problem,
    List<StepStory> steps,
    List<QuestionStory> questions,
    Map<String, String> commits,
    List<JsonNode> events) {

  /** The status of a run that came to no end and is not at work any more. */
  public static final String INTERRUPTED = "interrupted";

  /**
   * How a step went when it was last carried out.
   *
   * @param metrics null while it is at work
   * @param objections what was wrong with answers that were asked for again
   */
  public record StepStory(
      StepName step, StepStatus status, Event.StepMetrics metrics, List<String> objections) {}

  /** What one question took: answers, repairs included, and their tokens. */
  public record QuestionStory(String label, String model, int answers, Usage usage) {}
}
